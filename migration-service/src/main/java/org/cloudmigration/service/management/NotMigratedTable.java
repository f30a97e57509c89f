package org.cloudmigration.service.management;

import java.util.UUID;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.service.replication.RunView;

/**
 * A table that is not in the tenant.
 *
 * @param company blank for a per-database table
 * @param details what happened to it, or what the reason means
 */
public record NotMigratedTable(
    UUID id, String company, String table, NotMigratedReason reason, String details) {

  static NotMigratedTable of(MigrationTable table, RunView newest) {
    NotMigratedReason reason = NotMigratedReason.of(table, newest);
    return new NotMigratedTable(
        table.id(),
        table.companyName(),
        table.tableName(),
        reason,
        table.error() == null || reason == NotMigratedReason.NOT_MAPPED
            ? reason.text()
            : table.error().happened());
  }
}
