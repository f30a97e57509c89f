package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
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
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;

/** Makes and begins runs that the guards have let through, whoever asked for them. */
@ApplicationScoped
@Transactional
class RunStarter {

  @PersistenceContext EntityManager entities;
  @Inject Companies companies;
  @Inject ProductCatalogue products;
  @Inject MigrationTables tables;
  @Inject RunBooks books;
  @Inject RunLaunch launch;

  /**
   * @return id of the run
   */
  UUID start(Environment environment, MigrationSetup setup, String userName) {
    Product product = products.product(setup.productId());
    ReplicationRun run =
        new ReplicationRun(environment.id(), ReplicationType.FULL, product.displayName(), userName);
    launch.begin(run, RunStatus.IN_PROGRESS, setup);
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
}
