package org.cloudmigration.service.replication;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Stream.concat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.replication.LogKind;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.mapping.MappingsChanged;
import org.cloudmigration.service.mapping.TableMappings;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;

/**
 * Once mappings were changed, or a diagnostic run looks at them, the first run is foreseen table by
 * table: the list of tables that are not migrated tells which of them it will leave out. Of
 * companies that are selected later the list tells the names until a run has planned them, as of
 * all companies without such changes.
 */
@ApplicationScoped
@Transactional
class TablesBeforeTheFirstRun {

  /** Names no run: there is none yet. */
  private static final UUID NO_RUN = new UUID(0, 0);

  /** Where a line's rows come from, and where they go. */
  private record Way(String company, String table, String database, String source, UUID app) {}

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
    MigrationSetup setup = entities.find(MigrationSetup.class, environment);
    Product product = products.of(setup);
    String system = products.systemDatabase(setup);
    List<HybridCompany> selected = companies.selected(environment);
    List<TableRun> plan = RunPlan.of(NO_RUN, system, changed.mappings(), selected);
    List<TableRun> leftOut =
        RunPlan.leftOut(NO_RUN, product, system, mappings.unmapped(environment, product), selected);
    forgetAllBut(environment, concat(plan.stream(), leftOut.stream()));
    tables.plan(environment, plan);
    tables.leftOut(environment, leftOut);
  }

  /** What comes from the same place as before keeps its line: somebody may be looking at it. */
  private void forgetAllBut(UUID environment, Stream<TableRun> foreseen) {
    Set<Way> ways = foreseen.map(TablesBeforeTheFirstRun::way).collect(toSet());
    entities
        .createQuery(
            "select t from MigrationTable t where t.environmentId = :environment",
            MigrationTable.class)
        .setParameter("environment", environment)
        .getResultStream()
        .filter(line -> !ways.contains(way(line)))
        .forEach(entities::remove);
    entities.flush();
  }

  private static Way way(TableRun t) {
    return new Way(t.companyName(), t.tableName(), t.sourceDatabase(), t.sourceTable(), t.appId());
  }

  private static Way way(MigrationTable t) {
    return new Way(t.companyName(), t.tableName(), t.sourceDatabase(), t.sourceTable(), t.appId());
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
