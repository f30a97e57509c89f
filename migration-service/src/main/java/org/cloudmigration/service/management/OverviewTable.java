package org.cloudmigration.service.management;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.replication.RunView;

/**
 * A table over all runs, as the overview shows it.
 *
 * @param company blank for a per-database table
 * @param sourceRows null before the first copy, as the tenant's
 * @param reason why it is not in the tenant; null if it is
 */
public record OverviewTable(
    UUID id,
    String company,
    String table,
    String sourceDatabase,
    String sourceTable,
    TableStatus status,
    boolean blocked,
    Verification verification,
    Instant verifiedAt,
    ErrorReport error,
    Long sourceRows,
    Long tenantRows,
    long rowsLastRun,
    long bytesLastRun,
    int replications,
    Instant endedAt,
    UUID runId,
    NotMigratedReason reason) {

  /**
   * @param newest run; null if there is none
   */
  static OverviewTable of(MigrationTable table, RunView newest) {
    boolean migrated =
        table.status() == TableStatus.SUCCESSFUL && !table.blocked() && table.mapped();
    return new OverviewTable(
        table.id(),
        table.companyName(),
        table.tableName(),
        table.sourceDatabase(),
        table.sourceTable(),
        table.status(),
        table.blocked(),
        table.verification(),
        table.verifiedAt(),
        table.error(),
        table.sourceRows(),
        table.tenantRows(),
        table.rowsLastRun(),
        table.bytesLastRun(),
        table.replications(),
        table.endedAt(),
        table.runId(),
        migrated ? null : NotMigratedReason.of(table, newest));
  }

  /** Tenant minus source; empty while one of them is unknown. */
  public Optional<Long> difference() {
    return sourceRows == null || tenantRows == null
        ? Optional.empty()
        : Optional.of(tenantRows - sourceRows);
  }

  /** Whether other numbers of rows on both sides mean that something is wrong. */
  public boolean isUnequal() {
    return verification != Verification.INSERTED_EQUAL
        && difference().filter(rows -> rows != 0).isPresent();
  }

  /** What went wrong, or why the table is not in the tenant; blank if all is well. */
  public String message() {
    if (error != null) {
      return error.happened();
    }
    return reason == null ? "" : reason.text();
  }
}
