package org.cloudmigration.service.validation;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.validation.TableComparison;

/** A comparison with the table that it is of; see {@code MigrationTable}. */
public record TableComparisonView(UUID tableId, Instant requestedAt, ComparisonView comparison) {

  static TableComparisonView of(TableComparison comparison) {
    return new TableComparisonView(
        comparison.tableId(), comparison.requestedAt(), ComparisonView.of(comparison));
  }
}
