package org.cloudmigration.service.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;

/** Starts, stops and resumes replication runs. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class ReplicationService {

  @PersistenceContext EntityManager entities;
  @Inject Commands commands;
  @Inject Environments environments;
  @Inject RunGuards guards;
  @Inject RunQueries runs;
  @Inject Companies companies;
  @Inject ProductCatalogue products;
  @Inject MigrationTables tables;
  @Inject RunBooks books;
  @Inject LeaseKeeper leases;
  @Inject Event<EngineDriver.RunBegun> begun;
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
          Environment environment = environments.required(environmentName);
          MigrationSetup setup = guards.ready(environment);
          Product product = products.product(setup.productId());
          ReplicationRun run =
              new ReplicationRun(
                  environment.id(),
                  ReplicationType.FULL,
                  product.displayName(),
                  commands.userName());
          begin(run, RunStatus.IN_PROGRESS, product);
          entities.persist(run);
          List<TableRun> plan = RunPlan.of(run.id(), product, companies.selected(environment.id()));
          tables.plan(environment.id(), plan);
          plan.forEach(run::plan);
          plan.forEach(entities::persist);
          books.line(
              run,
              Severity.INFO,
              null,
              "Run started by " + run.startedBy() + " with " + plan.size() + " tables.");
          return new Outcome<>(run.id(), "", "Run " + run.id() + " in progress");
        });
  }

  /** Asks a run to end within seconds. What is finished stays. */
  public void stop(String environmentName, UUID runId) {
    commands.run(
        environmentName,
        "Stop run",
        runId.toString(),
        () -> {
          ReplicationRun run = locked(environmentName, runId);
          RunStates.MACHINE.next(run.status(), RunEvent.STOP_REQUESTED);
          run.requestStop();
          books.line(run, Severity.INFO, null, "Asked to stop by " + commands.userName() + ".");
          stops.fire(new EngineDriver.StopRequested(runId));
          changes.fire(new EnvironmentChanged(run.environmentId()));
          return new Outcome<>(null, "in progress", "stop requested");
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
          Environment environment = environments.required(environmentName);
          MigrationSetup setup = guards.ready(environment);
          ReplicationRun run = locked(environmentName, runId);
          guards.newest(run);
          String before = run.status() + " by " + run.endedBy();
          RunStatus to = RunStates.MACHINE.next(run.status(), RunEvent.RESUME);
          for (TableRun table : runs.tables(runId)) {
            run.change(
                table, t -> t.resume(TableStates.MACHINE.next(t.status(), TableEvent.RESUME)));
          }
          books.line(run, Severity.INFO, null, "Resumed by " + commands.userName() + ".");
          begin(run, to, products.product(setup.productId()));
          return new Outcome<>(null, before, "in progress");
        });
  }

  private void begin(ReplicationRun run, RunStatus to, Product product) {
    long fence =
        leases
            .acquire(run.environmentId())
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "LEASE",
                        "Another server is working on this environment.",
                        "Use that server, or wait until its work has ended."));
    guards.stillReady(run.environmentId());
    run.begin(to, fence, Instant.now());
    begun.fire(
        new EngineDriver.RunBegun(
            run.id(), run.environmentId(), fence, product.dataUpgradeFollows()));
    changes.fire(new EnvironmentChanged(run.environmentId()));
  }

  private ReplicationRun locked(String environmentName, UUID runId) {
    ReplicationRun run = entities.find(ReplicationRun.class, runId, LockModeType.PESSIMISTIC_WRITE);
    if (run == null || !run.environmentId().equals(environments.required(environmentName).id())) {
      throw RefusedException.because(
          "RUN", "There is no such run in " + environmentName + ".", "Choose one from the log.");
    }
    return run;
  }
}
