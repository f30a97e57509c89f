package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.mapping.TableMappings;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.setup.MigrationSetups;

/**
 * What an engine is to do with tables of a run, with their cloud data as their mappings say now.
 */
@ApplicationScoped
class CopyActivities {

  @Inject MigrationSetups setups;
  @Inject ProductCatalogue products;
  @Inject TableMappings mappings;

  List<CopyActivity> of(UUID environmentId, List<TableRun> tables) {
    return of(environmentId, tables, Set.of());
  }

  /**
   * @param differing ids of tables of which a comparison found that the tenant holds something else
   */
  List<CopyActivity> of(UUID environmentId, List<TableRun> tables, Set<UUID> differing) {
    Set<String> preserved =
        setups
            .of(environmentId)
            .map(setup -> mappings.preserved(environmentId, products.of(setup)))
            .orElse(Set.of());
    return tables.stream()
        .map(
            table ->
                activity(
                    table,
                    differing.contains(table.id()) ? CopyExtent.DIFFERED : wanted(table),
                    table.companyName().isEmpty() && preserved.contains(table.tableName())))
        .toList();
  }

  private static CopyExtent wanted(TableRun table) {
    boolean reload = !table.copyOrder().equals(table.runId());
    return reload ? CopyExtent.ASKED_FOR : CopyExtent.CHANGES;
  }

  private static CopyActivity activity(TableRun table, CopyExtent wanted, boolean preserve) {
    return new CopyActivity(
        table.id(),
        new TableName(table.sourceDatabase(), table.sourceTable()),
        table.companyName(),
        table.tableName(),
        table.appId(),
        table.copyOrder(),
        wanted,
        preserve);
  }
}
