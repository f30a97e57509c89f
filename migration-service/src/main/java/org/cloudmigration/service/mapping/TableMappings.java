package org.cloudmigration.service.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.mapping.MappingBook;
import org.cloudmigration.domain.mapping.TableMapping;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceTable;

/**
 * Which source tables are migrated, and into which tables. Until somebody changes them they are the
 * product's, as the present release has them, and are not stored: so every setup begins with its
 * product's, and one from before this release has them as well.
 */
@ApplicationScoped
@Transactional
public class TableMappings {

  @PersistenceContext EntityManager entities;

  /** In the order of copying. */
  public List<MappedTable> of(UUID environmentId, Product product) {
    return isWritten(environmentId, product)
        ? stored(environmentId).stream().map(MappedTable::of).toList()
        : standard(environmentId, product);
  }

  /** Per-database tables of the tenant whose rows stay. */
  public Set<String> preserved(UUID environmentId, Product product) {
    return of(environmentId, product).stream()
        .filter(MappedTable::preserve)
        .map(MappedTable::tableName)
        .collect(Collectors.toSet());
  }

  /** Tables of the product that no mapping takes from the source any more. */
  public List<SourceTable> unmapped(UUID environmentId, Product product) {
    Set<String> mapped =
        of(environmentId, product).stream()
            .map(MappedTable::sourceTable)
            .collect(Collectors.toSet());
    return product.sourceTables().stream().filter(table -> !mapped.contains(table.name())).toList();
  }

  /**
   * Somebody has told anew, for the same list of tables, whose rows stay in the tenant: what is
   * stored follows.
   */
  public void follow(UUID environmentId, Product product) {
    if (!isWritten(environmentId, product)) {
      return;
    }
    List<MappedTable> told = standard(environmentId, product);
    for (TableMapping stored : stored(environmentId)) {
      told.stream()
          .filter(MappedTable.of(stored)::leadsAs)
          .forEach(mapping -> stored.preserveCloudData(mapping.preserve()));
    }
  }

  /** Stores them, so that they can be changed; called by who holds the lease. */
  List<TableMapping> opened(UUID environmentId, Product product) {
    if (!isWritten(environmentId, product)) {
      restore(environmentId);
      entities.persist(new MappingBook(environmentId, product.edition()));
      standard(environmentId, product)
          .forEach(mapping -> entities.persist(mapping.entity(environmentId)));
      entities.flush();
    }
    return stored(environmentId);
  }

  void add(UUID environmentId, MappedTable mapping) {
    entities.persist(mapping.entity(environmentId));
  }

  void remove(TableMapping mapping) {
    entities.remove(mapping);
  }

  /** They are the product's again. */
  void restore(UUID environmentId) {
    for (String entity : List.of("TableMapping", "MappingBook")) {
      entities
          .createQuery("delete from " + entity + " e where e.environmentId = :environment")
          .setParameter("environment", environmentId)
          .executeUpdate();
    }
  }

  /** What was written for another product, or another list of tables, is of no use. */
  private boolean isWritten(UUID environmentId, Product product) {
    return entities
            .createQuery(
                "select count(b) from MappingBook b"
                    + " where b.environmentId = :environment and b.productId = :product",
                Long.class)
            .setParameter("environment", environmentId)
            .setParameter("product", product.edition())
            .getSingleResult()
        > 0;
  }

  private List<TableMapping> stored(UUID environmentId) {
    return entities
        .createQuery(
            "select m from TableMapping m where m.environmentId = :environment order by m.place",
            TableMapping.class)
        .setParameter("environment", environmentId)
        .getResultList();
  }

  private static List<MappedTable> standard(UUID environmentId, Product product) {
    List<MappedTable> mappings = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (SourceTable table : product.sourceTables()) {
      // One that goes into several tables needs an id for each.
      String name =
          named.add(table.name()) ? table.name() : table.name() + "/" + table.stagingTable();
      mappings.add(MappedTable.standard(environmentId, product, mappings.size() + 1, table, name));
    }
    return mappings;
  }
}
