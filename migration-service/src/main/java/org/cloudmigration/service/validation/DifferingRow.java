package org.cloudmigration.service.validation;

import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.validation.RowDifference;

/**
 * A row that a comparison has found to differ.
 *
 * @param number from 1, in the order of being found
 * @param columns names, in the order of the fields of the row
 */
public record DifferingRow(
    UUID id, UUID comparisonId, int number, List<String> columns, DifferenceView difference) {

  static DifferingRow of(RowDifference row, List<String> columns) {
    return new DifferingRow(
        row.id(), row.comparisonId(), row.rowOrder(), columns, DifferenceView.of(row));
  }
}
