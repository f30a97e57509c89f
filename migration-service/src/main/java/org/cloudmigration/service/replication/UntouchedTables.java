package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.mapping.MappedTable;
import org.cloudmigration.service.mapping.TableMappings;
import org.cloudmigration.service.product.CompanyToken;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;

/** Finds the tables of a plan that must not be copied as it says. */
@ApplicationScoped
@Transactional
class UntouchedTables {

  /** What a mapping decides of a table. */
  private record Way(boolean perCompany, String table, String source, UUID appId) {}

  @PersistenceContext EntityManager entities;
  @Inject ProductCatalogue products;
  @Inject TableMappings mappings;
  @Inject MigrationTables tables;
  @Inject Companies companies;

  /** Somebody has blocked them, or they are {@link #unmapped}. */
  List<TableRun> of(UUID environmentId, List<TableRun> plan) {
    Set<TableRun> found = new LinkedHashSet<>(tables.blocked(environmentId, plan));
    found.addAll(unmapped(environmentId, plan));
    return List.copyOf(found);
  }

  /**
   * They would be planned otherwise now: their mapping was deleted, or leads from another table of
   * the source, or to another app's. Copied as planned they would bring back what somebody has
   * decided against.
   */
  List<TableRun> unmapped(UUID environmentId, List<TableRun> plan) {
    MigrationSetup setup = entities.find(MigrationSetup.class, environmentId);
    Product product = products.of(setup);
    List<String> ids =
        companies.of(environmentId).stream().map(HybridCompany::sourceCompanyId).toList();
    Set<Way> ways =
        mappings.of(environmentId, product).stream()
            .flatMap(mapping -> ways(mapping, ids))
            .collect(Collectors.toSet());
    return plan.stream().filter(table -> !ways.contains(way(table))).toList();
  }

  /** One for all companies, unless each has a source table of its own. */
  private static Stream<Way> ways(MappedTable mapping, List<String> companies) {
    Stream<String> sources =
        CompanyToken.isIn(mapping.sourceTable())
            ? companies.stream().map(mapping::sourceTableOf)
            : Stream.of(mapping.sourceTable());
    return sources.map(
        source -> new Way(mapping.perCompany(), mapping.tableName(), source, mapping.appId()));
  }

  private static Way way(TableRun table) {
    return new Way(
        !table.companyName().isEmpty(), table.tableName(), table.sourceTable(), table.appId());
  }
}
