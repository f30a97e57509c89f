package org.cloudmigration.service.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.pipeline.CopyActivity;

/**
 * Acts on tables of a run: tries them again, copies them once more, leaves them out. While the run
 * is in progress it takes them in; a finished one goes on with just them.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class RunTableService {

  @Inject Commands commands;
  @Inject RunGuards guards;
  @Inject Approvals approvals;
  @Inject RunLaunch launch;
  @Inject RunQueries runs;
  @Inject RunBooks books;
  @Inject UntouchedTables untouched;
  @Inject CopyActivities activities;
  @Inject Event<EngineDriver.TablesAdded> additions;
  @Inject Event<EngineDriver.TablesSkipped> skips;
  @Inject Event<EnvironmentChanged> changes;

  /**
   * Copies failed or skipped tables again, in the newest run.
   *
   * @throws RefusedException if the state of the run or of one of the tables does not allow it
   */
  public void retry(String environmentName, UUID runId, Set<UUID> tableIds) {
    again(
        environmentName,
        runId,
        tableIds,
        "Retry tables",
        "Asked to be tried again by ",
        (run, table) ->
            run.change(
                table, t -> t.again(TableStates.MACHINE.next(t.status(), TableEvent.RETRY))));
  }

  /**
   * Copies tables again that this run has copied, in the newest run.
   *
   * @throws RefusedException if the state of the run or of one of the tables does not allow it
   */
  public void reload(String environmentName, UUID runId, Set<UUID> tableIds) {
    again(
        environmentName,
        runId,
        tableIds,
        "Reload tables",
        "Asked to be reloaded by ",
        (run, table) ->
            run.change(
                refuseUnlessCopied(run, table),
                t ->
                    t.reload(
                        TableStates.MACHINE.next(t.status(), TableEvent.RELOAD),
                        UUID.randomUUID())));
  }

  /**
   * Leaves tables out of the newest run; a copy in progress is cut off within seconds.
   *
   * @throws RefusedException if the state of the run or of one of the tables does not allow it
   */
  public void skip(String environmentName, UUID runId, Set<UUID> tableIds) {
    commands.run(
        environmentName,
        "Skip tables",
        subject(runId, tableIds),
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          ReplicationRun run = launch.locked(environment, runId);
          guards.resumable(run);
          RunStates.MACHINE.next(run.status(), RunEvent.SKIP);
          List<TableRun> tables = tables(run, tableIds);
          String before = statuses(tables);
          tables.forEach(table -> skip(run, table));
          if (run.status() != RunStatus.IN_PROGRESS && run.endedBy() == null) {
            run.retell(runs.ended(run));
          }
          skips.fire(new EngineDriver.TablesSkipped(runId, tableIds));
          changes.fire(new EnvironmentChanged(run.environmentId()));
          return new Outcome<>(null, before, statuses(tables));
        });
  }

  private void skip(ReplicationRun run, TableRun table) {
    String who = commands.userName();
    TableStatus to = TableStates.MACHINE.next(table.status(), TableEvent.SKIP);
    if (to == TableStatus.IN_PROGRESS) {
      table.requestSkip(who);
      books.line(run, Severity.INFO, table, "Asked to be cut off and skipped by " + who + ".");
      return;
    }
    run.change(table, t -> t.skip(to, RunTexts.skipped(who), Instant.now()));
    books.skipped(run, table, "Skipped by " + who + ".");
  }

  private void again(
      String environmentName,
      UUID runId,
      Set<UUID> tableIds,
      String command,
      String line,
      BiConsumer<ReplicationRun, TableRun> change) {
    commands.run(
        environmentName,
        command,
        subject(runId, tableIds),
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          ReplicationRun run = launch.locked(environment, runId);
          guards.resumable(run);
          RunStatus to = RunStates.MACHINE.next(run.status(), RunEvent.COPY_AGAIN);
          refuseWhileStopping(run);
          List<TableRun> tables = tables(run, tableIds);
          refuseUntouched(environment, tables);
          String before = statuses(tables);
          for (TableRun table : tables) {
            change.accept(run, table);
            books.line(run, Severity.INFO, table, line + commands.userName() + ".");
          }
          if (run.status() == RunStatus.IN_PROGRESS) {
            List<CopyActivity> more = activities.of(environment.id(), tables);
            additions.fire(new EngineDriver.TablesAdded(runId, more));
            changes.fire(new EnvironmentChanged(run.environmentId()));
          } else {
            MigrationSetup setup = guards.ready(environment);
            launch.begin(run, to, setup);
          }
          return new Outcome<>(null, before, statuses(tables));
        });
  }

  private static TableRun refuseUnlessCopied(ReplicationRun run, TableRun table) {
    if (!run.replicates()) {
      throw RefusedException.because(
          "STATE",
          "A diagnostic run has copied nothing that could be copied again.",
          "Start a new diagnostic run to look at all tables once more.");
    }
    return table;
  }

  private static void refuseWhileStopping(ReplicationRun run) {
    if (run.stopRequested()) {
      throw RefusedException.because(
          "STATE",
          run.pauseRequested() ? "The run is being paused." : "The run is being stopped.",
          "Wait until it has ended, then resume it: failed tables are tried again.");
    }
  }

  private List<TableRun> tables(ReplicationRun run, Set<UUID> tableIds) {
    List<TableRun> tables = runs.tables(run.id(), tableIds);
    if (tables.isEmpty() || tables.size() != tableIds.size()) {
      throw RefusedException.because(
          "TABLE", "There is no such table in this run.", "Choose one from the run's tables.");
    }
    return tables;
  }

  private static String subject(UUID runId, Set<UUID> tableIds) {
    String tables = tableIds.size() == 1 ? tableIds.iterator().next().toString() : "";
    return "Run " + runId + ", " + RunTexts.tables(tableIds.size()) + " " + tables;
  }

  /** Of the first few, for the trail. */
  private static String statuses(List<TableRun> tables) {
    String some =
        String.join(
            ", ",
            tables.stream()
                .limit(10)
                .map(t -> (t.companyName() + " " + t.tableName()).strip() + ": " + t.status())
                .toList());
    return tables.size() <= 10 ? some : some + " and " + (tables.size() - 10) + " more";
  }

  /** They would wait for ever. */
  private void refuseUntouched(Environment environment, List<TableRun> tables) {
    untouched.of(environment.id(), tables).stream()
        .findFirst()
        .ifPresent(
            table -> {
              throw RefusedException.because(
                  "STATE",
                  "No run touches "
                      + table.tableName()
                      + ": it is blocked, or no table mapping leads to it as this run has planned.",
                  "Unblock it, or map the same source table to it; the next run takes it as it is"
                      + " mapped then.");
            });
  }
}
