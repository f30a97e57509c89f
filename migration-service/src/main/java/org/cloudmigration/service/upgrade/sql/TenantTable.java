package org.cloudmigration.service.upgrade.sql;

import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.upgrade.table.UpgradeTable;

/**
 * A table as the tenant has it.
 *
 * @param present its columns there; a Business Central database has more than steps write
 */
public record TenantTable(UpgradeTable table, TableDefinition present) {

  /**
   * @throws StepTextException if the tenant has no such column
   */
  Column column(String columnName) {
    return present.columns().stream()
        .filter(column -> column.name().equals(columnName))
        .findFirst()
        .orElseThrow(
            () ->
                new StepTextException(
                    "The table “%s” has no column “%s”.".formatted(table.name(), columnName)));
  }
}
