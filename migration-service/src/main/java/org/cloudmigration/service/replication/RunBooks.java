package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableAttempt;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;

/**
 * What is kept beside the state of a run: its log, the attempts on its tables, and how each table
 * stands over all runs. Written in the transaction that changes the state, under the run's lock.
 */
@ApplicationScoped
class RunBooks {

  @PersistenceContext EntityManager entities;
  @Inject MigrationTables tables;

  void begun(ReplicationRun run, TableRun table) {
    entities.persist(new TableAttempt(table));
    String again = table.attempts() == 1 ? "" : ", attempt " + table.attempts();
    String what = run.replicates() ? "Copy" : "Examination";
    line(run, Severity.DETAIL, table, what + " begun by worker " + table.worker() + again + ".");
  }

  /** The table is done in this run, well or not. */
  void settled(ReplicationRun run, TableRun table, String text) {
    endAttempt(table);
    tables.settle(run, table);
    line(run, severity(table), table, text);
  }

  /** Left out, without a copy having been in progress. */
  void skipped(ReplicationRun run, TableRun table, String text) {
    tables.settle(run, table);
    line(run, severity(table), table, text);
  }

  /** The run ended before the table was. */
  void left(ReplicationRun run, TableRun table) {
    endAttempt(table);
    line(run, Severity.DETAIL, table, "Left unfinished; nothing of this attempt is in use.");
  }

  /** Whoever watches it may be a moment late: it may be settled by now. */
  void stands(ReplicationRun run, TableRun table, Duration still) {
    if (table.status() == TableStatus.IN_PROGRESS && table.stalledSince() == null) {
      table.stands(Instant.now().minus(still));
      line(
          run,
          Severity.WARNING,
          table,
          "No progress for "
              + still.toSeconds()
              + " s: a database does not answer, or works on one long statement.");
    }
  }

  void moves(ReplicationRun run, TableRun table) {
    if (table.stalledSince() != null) {
      long still = Duration.between(table.stalledSince(), Instant.now()).toSeconds();
      table.moves();
      line(run, Severity.INFO, table, "It goes on, after " + still + " s without progress.");
    }
  }

  /**
   * @param table null for what concerns the whole run
   */
  void line(ReplicationRun run, Severity severity, TableRun table, String text) {
    entities.persist(run.log(Instant.now(), severity, table, text));
  }

  private void endAttempt(TableRun table) {
    entities
        .createQuery(
            "select a from TableAttempt a where a.tableRunId = :table and a.attempt = :attempt",
            TableAttempt.class)
        .setParameter("table", table.id())
        .setParameter("attempt", table.attempts())
        .getResultStream()
        .forEach(attempt -> attempt.end(table.status(), Instant.now()));
  }

  private static Severity severity(TableRun table) {
    return switch (table.status()) {
      case FAILED -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      case NOT_STARTED, IN_PROGRESS, SUCCESSFUL -> Severity.INFO;
    };
  }
}
