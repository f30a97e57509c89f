package org.cloudmigration.service.replication;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.domain.replication.TableFinding;

/**
 * A finding of a run.
 *
 * @param companyName blank for a per-database table
 * @param columnName blank for what concerns the whole table
 * @param mending SQL for the source's DBA; blank where SQL cannot help
 */
public record FindingView(
    UUID id,
    UUID runId,
    UUID tableRunId,
    int place,
    String companyName,
    String tableName,
    String columnName,
    FindingColour colour,
    ErrorReport report,
    String mending,
    Instant foundAt) {

  static FindingView of(TableFinding finding) {
    return new FindingView(
        finding.id(),
        finding.runId(),
        finding.tableRunId(),
        finding.place(),
        finding.companyName(),
        finding.tableName(),
        finding.columnName(),
        finding.colour(),
        finding.report(),
        finding.mending(),
        finding.foundAt());
  }
}
