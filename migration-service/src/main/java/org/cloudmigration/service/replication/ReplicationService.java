package org.cloudmigration.service.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.completion.reset.ResetTasks;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;

/** Starts, stops, pauses and resumes replication runs. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class ReplicationService {

  @PersistenceContext EntityManager entities;
  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject RunGuards guards;
  @Inject RunQueries runs;
  @Inject RunStarter starter;
  @Inject UntouchedTables untouched;
  @Inject RunBooks books;
  @Inject RunLaunch launch;
  @Inject ResetTasks resetTasks;
  @Inject Event<EngineDriver.StopRequested> stops;
  @Inject Event<EnvironmentChanged> changes;

  /**
   * Starts a run over all tables of the chosen companies. Until changes are tracked, that is a full
   * run each time.
   *
   * @return id of the run
   * @throws RefusedException with the reason, if the present state does not allow it
   */
  public UUID runReplication(String environmentName) {
    return commands.run(
        environmentName,
        "Run data replication",
        "",
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          MigrationSetup setup = guards.ready(environment);
          UUID run = starter.start(environment, setup, commands.userName());
          return new Outcome<>(run, "", "Run " + run + " in progress");
        });
  }

  /**
   * Starts a run that examines every table which a run would copy, and copies none.
   *
   * @return id of the run
   * @throws RefusedException with the reason, if the present state does not allow it
   */
  public UUID runDiagnostic(String environmentName) {
    return commands.run(
        environmentName,
        "Create diagnostic run",
        "",
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          MigrationSetup setup = guards.ready(environment);
          UUID run = starter.examine(environment, setup, commands.userName());
          return new Outcome<>(run, "", "Diagnostic run " + run + " in progress");
        });
  }

  /**
   * Resets the cloud data and starts a full run by itself when that has ended, also after a kill in
   * between.
   *
   * @param typedName the environment's name, typed by who decides
   * @throws RefusedException with the reason, if a run could not be started now
   */
  @RolesAllowed(Role.ADMIN)
  public void runFullReplication(String environmentName, String typedName) {
    commands.run(
        environmentName,
        "Run full replication",
        "",
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          MigrationSetup setup = guards.ready(environment);
          String removed =
              resetTasks.begin(
                  environment, typedName, setup, commands.userName(), FollowUp.WAITING);
          return new Outcome<>(null, "", removed + ". A full run follows");
        });
  }

  /** Asks a run to end within seconds. What is finished stays. */
  public void stop(String environmentName, UUID runId) {
    askToEnd(
        environmentName, runId, "Stop run", RunEvent.STOP_REQUESTED, ReplicationRun::requestStop);
  }

  /** The same, by somebody who means to go on with it. */
  public void pause(String environmentName, UUID runId) {
    askToEnd(
        environmentName,
        runId,
        "Pause run",
        RunEvent.PAUSE_REQUESTED,
        run -> {
          guards.notStopping(run);
          run.requestPause();
        });
  }

  private void askToEnd(
      String environmentName,
      UUID runId,
      String command,
      RunEvent event,
      Consumer<ReplicationRun> ask) {
    String verb = event == RunEvent.PAUSE_REQUESTED ? "pause" : "stop";
    commands.run(
        environmentName,
        command,
        runId.toString(),
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          ReplicationRun run = launch.locked(environment, runId);
          RunStates.MACHINE.next(run.status(), event);
          ask.accept(run);
          books.line(
              run, Severity.INFO, null, "Asked to " + verb + " by " + commands.userName() + ".");
          stops.fire(new EngineDriver.StopRequested(runId));
          changes.fire(new EnvironmentChanged(run.environmentId()));
          return new Outcome<>(null, "in progress", verb + " requested");
        });
  }

  /**
   * Continues the newest run with its unfinished and failed tables. Finished ones are not copied
   * again.
   */
  public void resume(String environmentName, UUID runId) {
    commands.run(
        environmentName,
        "Resume run",
        runId.toString(),
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          MigrationSetup setup = guards.ready(environment);
          ReplicationRun run = launch.locked(environment, runId);
          guards.resumable(run);
          String before = run.status() + " by " + run.endedBy();
          RunStatus to = RunStates.MACHINE.next(run.status(), RunEvent.RESUME);
          List<TableRun> planned = runs.tables(runId);
          List<TableRun> left = untouched.of(environment.id(), planned);
          untouched.unmapped(environment.id(), planned).forEach(table -> leaveOut(run, table));
          for (TableRun table : planned) {
            if (left.contains(table)) {
              continue;
            }
            run.change(
                table, t -> t.resume(TableStates.MACHINE.next(t.status(), TableEvent.RESUME)));
          }
          books.line(run, Severity.INFO, null, "Resumed by " + commands.userName() + ".");
          launch.begin(run, to, setup);
          return new Outcome<>(null, before, "in progress");
        });
  }

  /** Its mapping was deleted or changed while the run stood still. */
  private void leaveOut(ReplicationRun run, TableRun table) {
    if (TableStates.MACHINE.allows(table.status(), TableEvent.SKIP)) {
      TableStatus to = TableStates.MACHINE.next(table.status(), TableEvent.SKIP);
      run.change(table, t -> t.skip(to, RunTexts.unmapped(), Instant.now()));
      books.line(run, Severity.WARNING, table, RunTexts.unmapped().happened());
    }
  }
}
