package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;

/** Begins runs that the guards have let through, whoever asked for them. */
@ApplicationScoped
@Transactional
class RunStarter {

  @PersistenceContext EntityManager entities;
  @Inject RunGuards guards;
  @Inject Companies companies;
  @Inject ProductCatalogue products;
  @Inject MigrationTables tables;
  @Inject RunBooks books;
  @Inject LeaseKeeper leases;
  @Inject Event<EngineDriver.RunBegun> begun;
  @Inject Event<EnvironmentChanged> changes;

  /**
   * @return id of the run
   */
  UUID start(Environment environment, MigrationSetup setup, String userName) {
    Product product = products.product(setup.productId());
    ReplicationRun run =
        new ReplicationRun(environment.id(), ReplicationType.FULL, product.displayName(), userName);
    begin(run, RunStatus.IN_PROGRESS, setup);
    entities.persist(run);
    List<TableRun> plan = RunPlan.of(run.id(), product, companies.selected(environment.id()));
    List<TableRun> blocked = tables.blocked(environment.id(), plan);
    plan.removeAll(blocked);
    tables.plan(environment.id(), plan);
    plan.forEach(run::plan);
    plan.forEach(entities::persist);
    books.line(
        run,
        Severity.INFO,
        null,
        "Run started by " + run.startedBy() + " with " + plan.size() + " tables.");
    blocked.forEach(
        table ->
            books.line(
                run,
                Severity.WARNING,
                table,
                "Left out: the table is blocked. No run touches it until somebody unblocks it."));
    return run.id();
  }

  void begin(ReplicationRun run, RunStatus to, MigrationSetup setup) {
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
    boolean upgradeFollows = products.product(setup.productId()).dataUpgradeFollows();
    begun.fire(new EngineDriver.RunBegun(run.id(), run.environmentId(), fence, upgradeFollows));
    changes.fire(new EnvironmentChanged(run.environmentId()));
  }
}
