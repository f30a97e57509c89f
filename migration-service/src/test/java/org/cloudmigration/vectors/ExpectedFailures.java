package org.cloudmigration.vectors;

import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.upgrade.RecordFailure;
import org.cloudmigration.service.upgrade.StepReport;

/**
 * Records that a case of this project says cannot be migrated ({@code failures}: step, record and
 * reason). A case without them allows none.
 */
final class ExpectedFailures {

  private ExpectedFailures() {}

  /** A line for each that is missing or too many. */
  static List<String> differences(List<String> expected, List<StepReport> reports) {
    List<String> missing = new ArrayList<>(expected);
    List<String> differences = new ArrayList<>();
    for (StepReport report : reports) {
      for (RecordFailure failure : report.failures()) {
        String told =
            "%s: %s %s: %s"
                .formatted(
                    failure.step(), failure.table(), failure.record(), failure.reason().rawText());
        if (!missing.remove(told)) {
          differences.add("left out, unexpected: " + told);
        }
      }
    }
    missing.forEach(told -> differences.add("did not fail: " + told));
    return differences;
  }
}
