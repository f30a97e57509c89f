package org.cloudmigration.service.scale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.ExpectedSize;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunLogLine;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableAttempt;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;

/** A run from its plan to its end, by the steps that a real one takes. */
final class MadeUpRun {

  private static final int WORKERS = 8;
  private static final long FENCE = 1;
  private static final List<String> PEOPLE = List.of("operator", "admin", "operator", "nightly");

  private final MadeUpMigration migration;
  private final Chance chance;
  private final boolean detailed;
  private final boolean newest;
  private final ReplicationRun run;
  private final List<TableRun> tables = new ArrayList<>();
  private final List<TableAttempt> attempts = new ArrayList<>();
  private final List<RunLogLine> log = new ArrayList<>();
  private final Instant[] free = new Instant[WORKERS];

  /** Null for a run that goes through. */
  private final EndedBy ended;

  /**
   * @param newest goes through, so that a real run can follow, and finds changed columns
   */
  MadeUpRun(MadeUpMigration migration, Chance chance, boolean detailed, boolean newest) {
    this.migration = migration;
    this.chance = chance;
    this.detailed = detailed;
    this.newest = newest;
    ended = !newest && chance.happens(0.08) ? chance.of(List.of(EndedBy.values())) : null;
    ReplicationType type = chance.happens(0.02) ? ReplicationType.FULL : ReplicationType.NORMAL;
    run =
        chance.numbered(
            new ReplicationRun(migration.environment(), type, "Dynamics GP", chance.of(PEOPLE)));
  }

  MadeUpRun replicate(Instant start) {
    Arrays.fill(free, start.plusMillis(400));
    run.begin(RunStatus.IN_PROGRESS, FENCE, start);
    line(start, Severity.INFO, null, "The run was started by " + run.startedBy() + ".");
    for (MadeUpMigration.Known known : migration.tables()) {
      plan(known);
    }
    int reached = ended == null ? tables.size() : chance.below(tables.size());
    for (int i = 0; i < reached; i++) {
      copy(tables.get(i), migration.tables().get(i));
    }
    end(Arrays.stream(free).max(Instant::compareTo).orElseThrow());
    return this;
  }

  private void plan(MadeUpMigration.Known known) {
    MigrationTable table = known.table();
    var planned =
        chance.numbered(
            new TableRun(
                run.id(),
                tables.size() + 1,
                table.companyName(),
                table.tableName(),
                table.sourceDatabase(),
                table.sourceTable(),
                table.appId()));
    planned.expect(new ExpectedSize(known.rows(), known.rows() * known.rowBytes()));
    run.plan(planned);
    tables.add(planned);
  }

  private void copy(TableRun table, MadeUpMigration.Known known) {
    if (chance.happens(0.004)) {
      attempt(table, t -> t.fail(TableStatus.FAILED, chance.of(MadeUpTrouble.ERRORS), end(t)));
      run.change(table, t -> t.again(TableStatus.NOT_STARTED));
    }
    int fate = chance.happens(0.01) ? chance.below(10) : 10;
    if (fate < 6) {
      ErrorReport error = chance.of(MadeUpTrouble.ERRORS);
      attempt(table, t -> t.fail(TableStatus.FAILED, error, end(t)));
    } else if (fate < 9) {
      attempt(table, t -> t.skip(TableStatus.WARNING, MadeUpTrouble.SKIPPED, end(t)));
    } else {
      attempt(table, t -> succeed(t, known));
    }
    known.table().settle(table);
  }

  private void succeed(TableRun table, MadeUpMigration.Known known) {
    long rows = known.rows() + (chance.happens(0.1) ? chance.below(50) : 0);
    Verification proof =
        chance.happens(0.0005) ? Verification.DIFFERS : Verification.CONTENTS_EQUAL;
    table.progress(rows, rows * known.rowBytes());
    table.counted(rows, proof == Verification.DIFFERS ? rows + 1 : rows);
    table.shaped(known.columnsKey(newest));
    table.succeed(TableStatus.SUCCESSFUL, proof, chance.hexadecimal(), true, end(table));
  }

  /** By the worker that is free first. */
  private void attempt(TableRun table, Consumer<TableRun> outcome) {
    int worker = 0;
    for (int i = 1; i < WORKERS; i++) {
      worker = free[i].isBefore(free[worker]) ? i : worker;
    }
    Instant begin = free[worker];
    int number = worker + 1;
    run.change(table, t -> t.begin(TableStatus.IN_PROGRESS, number, begin));
    var attempt = detailed ? chance.numbered(new TableAttempt(table)) : null;
    line(begin, Severity.DETAIL, table, "Copy begun by worker " + number + ".");
    run.change(table, outcome);
    free[worker] = table.endTime().plusMillis(2);
    if (attempt != null) {
      attempt.end(table.status(), table.endTime());
      attempts.add(attempt);
    }
    line(table.endTime(), severity(table), table, MadeUpTrouble.told(table));
  }

  private Instant end(TableRun table) {
    return table.startTime().plus(chance.duration(90));
  }

  private void end(Instant when) {
    RunStatus status = ended == null ? RunStatus.UPGRADE_PENDING : RunStatus.FAILED;
    ErrorReport error = ended == EndedBy.ERROR ? MadeUpTrouble.RUN_FAILED : null;
    String text =
        ended == null
            ? "%d tables failed, %d were skipped; the others were copied, and their contents are equal."
                .formatted(run.tablesFailed(), run.tablesWarning())
            : "Ended before all tables were tried: " + ended + ".";
    line(when, ended == null ? Severity.INFO : Severity.ERROR, null, text);
    run.end(status, ended, text, error, FENCE, when);
  }

  private void line(Instant when, Severity severity, TableRun table, String text) {
    if (detailed) {
      log.add(run.log(when, severity, table, text));
    }
  }

  private static Severity severity(TableRun table) {
    return switch (table.status()) {
      case FAILED -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      default -> Severity.INFO;
    };
  }

  ReplicationRun run() {
    return run;
  }

  List<TableRun> tables() {
    return tables;
  }

  List<TableAttempt> attempts() {
    return attempts;
  }

  List<RunLogLine> log() {
    return log;
  }
}
