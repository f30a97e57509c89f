package org.cloudmigration.service.replication;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;

/**
 * A table in a run, as page and API show it.
 *
 * @param companyName blank for a per-database table
 * @param rowsExpected estimated; 0 if unknown, as the bytes
 * @param sourceRows null before the copy was proven, as the tenant's
 * @param verifiedAt null before verification
 * @param error null unless the table failed or was skipped
 * @param stalledSince since when its copy makes no progress; null while it does
 * @param cutOffWanted somebody has asked to skip it while it is being copied
 */
public record TableRunView(
    UUID id,
    UUID runId,
    String companyName,
    String tableName,
    String sourceTable,
    TableStatus status,
    int attempts,
    int worker,
    Instant startTime,
    Instant endTime,
    long rowsCopied,
    long bytesCopied,
    long rowsExpected,
    long bytesExpected,
    Long sourceRows,
    Long tenantRows,
    Verification verification,
    Instant verifiedAt,
    String contentHash,
    boolean pointInTime,
    CopyExtent extent,
    ErrorReport error,
    Instant stalledSince,
    boolean cutOffWanted) {

  static TableRunView of(TableRun table) {
    return new TableRunView(
        table.id(),
        table.runId(),
        table.companyName(),
        table.tableName(),
        table.sourceTable(),
        table.status(),
        table.attempts(),
        table.worker(),
        table.startTime(),
        table.endTime(),
        table.rowsCopied(),
        table.bytesCopied(),
        table.rowsExpected(),
        table.bytesExpected(),
        table.sourceRows(),
        table.tenantRows(),
        table.verification(),
        table.verifiedAt(),
        table.contentHash(),
        table.pointInTime(),
        table.extent(),
        table.error(),
        table.stalledSince(),
        table.skipBy() != null);
  }
}
