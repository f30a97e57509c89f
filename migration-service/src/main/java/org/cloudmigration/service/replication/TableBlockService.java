package org.cloudmigration.service.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import java.util.function.BiFunction;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;

/**
 * Takes a table that keeps failing out of the runs, and lets it in again. Not while other work goes
 * on: a run holds what it has planned.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class TableBlockService {

  private static final String LOOK = "Refresh the page and look at the present state.";

  @PersistenceContext EntityManager entities;
  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject EnvironmentUse use;
  @Inject RunQueries runs;
  @Inject RunBooks books;
  @Inject Event<EnvironmentChanged> changes;
  @Inject Event<DataReplicated> replicated;

  /** Runs leave the table out until it is unblocked. */
  public void block(String environmentName, UUID tableId) {
    change(
        environmentName,
        "Block table",
        tableId,
        (environment, table) -> {
          if (table.blocked() || table.status() != TableStatus.FAILED) {
            throw RefusedException.because(
                "STATE",
                "Only a table that has failed, and is not blocked yet, can be blocked.",
                LOOK);
          }
          table.block();
          return new Outcome<>(null, "failed", "blocked");
        });
  }

  /**
   * The table counts as successful from now on, though no run has copied it: its data is moved by
   * other means.
   */
  public void unblock(String environmentName, UUID tableId) {
    change(
        environmentName,
        "Unblock table",
        tableId,
        (environment, table) -> {
          if (!table.blocked()) {
            throw RefusedException.because("STATE", "The table is not blocked.", LOOK);
          }
          ErrorReport note = unblocked(commands.userName(), table.error());
          TableRun last =
              table.tableRunId() == null ? null : entities.find(TableRun.class, table.tableRunId());
          if (last != null && TableStates.MACHINE.allows(last.status(), TableEvent.UNBLOCK)) {
            settle(last, note);
          }
          table.unblock(TableStates.MACHINE.next(table.status(), TableEvent.UNBLOCK), note);
          return new Outcome<>(null, "blocked", "successful, " + note.happened());
        });
  }

  private static ErrorReport unblocked(String userName, ErrorReport error) {
    return new ErrorReport(
        "UNBLOCKED",
        "Unblocked manually by "
            + userName
            + (error == null ? "." : ", after: " + error.happened()),
        "No run has copied what the table holds now. What is in the tenant is what the last good"
            + " copy left there, if there was one.",
        "Move its data by other means, such as configuration packages. Runs copy it again from now"
            + " on.",
        error == null ? "" : error.rawText());
  }

  /** In its last run; the newest one gets through if nothing else stands in its way. */
  private void settle(TableRun table, ErrorReport note) {
    ReplicationRun run =
        entities.find(ReplicationRun.class, table.runId(), LockModeType.PESSIMISTIC_WRITE);
    run.change(
        table, t -> t.unblock(TableStates.MACHINE.next(t.status(), TableEvent.UNBLOCK), note));
    books.line(run, Severity.WARNING, table, note.happened());
    boolean newest = runs.isNewest(run);
    boolean through = run.tablesFailed() == 0 && run.tablesNotStarted() == 0;
    if (newest && through && RunStates.MACHINE.allows(run.status(), RunEvent.LAST_UNBLOCKED)) {
      run.settle(
          RunStates.MACHINE.next(run.status(), RunEvent.LAST_UNBLOCKED),
          "Every table was copied, or was unblocked by hand.");
      replicated.fire(new DataReplicated(run.environmentId(), run.id()));
    }
  }

  private void change(
      String environmentName,
      String command,
      UUID tableId,
      BiFunction<Environment, MigrationTable, Outcome<Void>> change) {
    commands.run(
        environmentName,
        command,
        tableId.toString(),
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          long fence = use.take(environment);
          MigrationTable table = locked(environment, tableId);
          Outcome<Void> outcome = change.apply(environment, table);
          use.release(environment, fence);
          changes.fire(new EnvironmentChanged(environment.id()));
          return new Outcome<>(
              null,
              outcome.before(),
              outcome.after() + ": " + (table.companyName() + " " + table.tableName()).strip());
        });
  }

  private MigrationTable locked(Environment environment, UUID tableId) {
    MigrationTable table =
        entities.find(MigrationTable.class, tableId, LockModeType.PESSIMISTIC_WRITE);
    if (table == null || !table.environmentId().equals(environment.id())) {
      throw RefusedException.because(
          "TABLE",
          "There is no such table in " + environment.name() + ".",
          "Choose one from the overview of tables.");
    }
    return table;
  }
}
