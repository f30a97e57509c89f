package org.cloudmigration.service.validation;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.validation.ComparisonStatus;
import org.cloudmigration.domain.validation.TableComparison;

/**
 * A comparison as the page shows it.
 *
 * @param rowsRead on both sides, in all readings so far
 * @param sourceRows null before the end, as the tenant's
 * @param atLeast there are more differences than were counted
 */
public record ComparisonView(
    UUID id,
    ComparisonStatus status,
    String startedBy,
    Instant startTime,
    Instant endTime,
    long rowsRead,
    Long sourceRows,
    Long tenantRows,
    long missing,
    long extra,
    long changed,
    boolean atLeast,
    ErrorReport error) {

  static ComparisonView of(TableComparison comparison) {
    return new ComparisonView(
        comparison.id(),
        comparison.status(),
        comparison.startedBy(),
        comparison.startTime(),
        comparison.endTime(),
        comparison.rowsRead(),
        comparison.sourceRows(),
        comparison.tenantRows(),
        comparison.missing(),
        comparison.extra(),
        comparison.changed(),
        comparison.atLeast(),
        comparison.error());
  }

  public boolean open() {
    return status == ComparisonStatus.WAITING || status == ComparisonStatus.IN_PROGRESS;
  }

  public long differing() {
    return missing + extra + changed;
  }
}
