package org.cloudmigration.service.replication;

import java.util.List;
import java.util.Map;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.pipeline.Finding;

/** What is told of columns that have changed since the last copy of their table. */
final class Drift {

  static final String CODE = "DRIFT";

  private Drift() {}

  static List<Finding> findings(ColumnDifference difference) {
    if (difference.reordered()) {
      return List.of(finding("", "The same columns stand in another order"));
    }
    return difference.changes().stream()
        .map(change -> finding(change.column(), change.sentence()))
        .toList();
  }

  private static Finding finding(String column, String what) {
    return new Finding(
        FindingColour.AMBER,
        column,
        ErrorCatalogue.SHIPPED.entry(CODE).report("", Map.of("what", what)),
        "");
  }
}
