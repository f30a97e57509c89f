package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.replication.LogKind;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.mapping.MappingsChanged;
import org.cloudmigration.service.mapping.TableMappings;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;

/**
 * Once mappings were changed the first run is foreseen table by table: the list of tables that are
 * not migrated tells which of them it will leave out. Of companies that are selected later the list
 * tells the names until a run has planned them, as of all companies without such changes.
 */
@ApplicationScoped
@Transactional
class TablesBeforeTheFirstRun {

  /** Names no run: there is none yet. */
  private static final UUID NO_RUN = new UUID(0, 0);

  @PersistenceContext EntityManager entities;
  @Inject Companies companies;
  @Inject ProductCatalogue products;
  @Inject TableMappings mappings;
  @Inject MigrationTables tables;

  void foresee(@Observes MappingsChanged changed) {
    UUID environment = changed.environmentId();
    if (wasRun(environment)) {
      return;
    }
    entities
        .createQuery("delete from MigrationTable t where t.environmentId = :environment")
        .setParameter("environment", environment)
        .executeUpdate();
    MigrationSetup setup = entities.find(MigrationSetup.class, environment);
    Product product = products.of(setup);
    String system = products.systemDatabase(setup);
    List<HybridCompany> selected = companies.selected(environment);
    tables.plan(environment, RunPlan.of(NO_RUN, system, changed.mappings(), selected));
    tables.leftOut(
        environment,
        RunPlan.leftOut(
            NO_RUN, product, system, mappings.unmapped(environment, product), selected));
  }

  private boolean wasRun(UUID environment) {
    return entities
            .createQuery(
                "select count(r) from ReplicationRun r"
                    + " where r.environmentId = :environment and r.kind = :run"
                    + " and r.replicationType <> :diagnostic",
                Long.class)
            .setParameter("environment", environment)
            .setParameter("run", LogKind.RUN)
            .setParameter("diagnostic", ReplicationType.DIAGNOSTIC)
            .getSingleResult()
        > 0;
  }
}
