package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.mapping.MappedTable;
import org.cloudmigration.service.mapping.MappingsChanged;
import org.cloudmigration.service.mapping.TableMappings;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.SourceTable;

/** Makes and begins runs that the guards have let through, whoever asked for them. */
@ApplicationScoped
@Transactional
class RunStarter {

  @PersistenceContext EntityManager entities;
  @Inject Companies companies;
  @Inject ProductCatalogue products;
  @Inject TableMappings mappings;
  @Inject MigrationTables tables;
  @Inject TablesBeforeTheFirstRun foresight;
  @Inject RunBooks books;
  @Inject RunLaunch launch;

  /**
   * @return id of the run
   */
  UUID start(Environment environment, MigrationSetup setup, String userName) {
    return start(environment, type(environment), setup, userName);
  }

  /**
   * Looks at all that a run would copy.
   *
   * @return id of the run
   */
  UUID examine(Environment environment, MigrationSetup setup, String userName) {
    return start(environment, ReplicationType.DIAGNOSTIC, setup, userName);
  }

  private UUID start(
      Environment environment, ReplicationType type, MigrationSetup setup, String userName) {
    Product product = products.of(setup);
    ReplicationRun run =
        new ReplicationRun(environment.id(), type, product.displayName(), userName);
    launch.begin(run, RunStatus.IN_PROGRESS, setup);
    entities.persist(run);
    List<HybridCompany> selected = companies.selected(environment.id());
    List<MappedTable> mapped = mapped(environment, product);
    String system = products.systemDatabase(setup);
    List<TableRun> plan = RunPlan.of(run.id(), system, mapped, selected);
    List<TableRun> blocked = tables.blocked(environment.id(), plan);
    plan.removeAll(blocked);
    if (type.replicates()) {
      tables.mapped(new MappingsChanged(environment.id(), mapped));
      leaveOut(run, product, system, selected);
      tables.plan(environment.id(), plan);
    } else {
      // What it finds may be a reason to change how a table is copied, before the first run.
      foresight.foresee(new MappingsChanged(environment.id(), mapped));
    }
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

  /** A run that finds nothing in the tenant copies all; a later one what changed, where it can. */
  private ReplicationType type(Environment environment) {
    return tables.holdsCopies(environment.id()) ? ReplicationType.NORMAL : ReplicationType.FULL;
  }

  private List<MappedTable> mapped(Environment environment, Product product) {
    List<MappedTable> mapped = mappings.of(environment.id(), product);
    if (mapped.isEmpty()) {
      throw RefusedException.because(
          "MAPPING",
          "No table of the source is mapped, so that there is nothing to copy.",
          "Add table mappings, or restore those of the product.");
    }
    return mapped;
  }

  /** Tables of the product without a mapping stand among those that are not migrated. */
  private void leaveOut(
      ReplicationRun run, Product product, String system, List<HybridCompany> selected) {
    List<SourceTable> unmapped = mappings.unmapped(run.environmentId(), product);
    tables.leftOut(
        run.environmentId(), RunPlan.leftOut(run.id(), product, system, unmapped, selected));
    if (!unmapped.isEmpty()) {
      books.line(
          run,
          Severity.WARNING,
          null,
          "Left out, because no mapping takes them from the source: "
              + unmapped.stream().map(SourceTable::name).sorted().collect(Collectors.joining(", "))
              + ".");
    }
  }
}
