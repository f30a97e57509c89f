package org.cloudmigration.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.upgrade.RecordFailure;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.service.upgrade.StepReport.LeftOut;
import org.junit.jupiter.api.Test;

class ExpectedFailuresTest {

  private static final String TOLD = "items: Item No.=A: The price is below zero.";

  private static List<StepReport> reports() {
    var reason =
        new ErrorReport("RECORD_RULE", "happened", "data", "do", "The price is below zero.");
    var failure = new RecordFailure("ONE", "items", "Item", "No.=A", reason);
    return List.of(new StepReport("items", LeftOut.NOT, 1, 0, List.of(failure), Duration.ZERO));
  }

  @Test
  void whatIsExpectedIsNoDifference() {
    assertThat(ExpectedFailures.differences(List.of(TOLD), reports())).isEmpty();
  }

  @Test
  void aCaseThatExpectsNoneAllowsNone() {
    assertThat(ExpectedFailures.differences(List.of(), reports()))
        .containsExactly("left out, unexpected: " + TOLD);
  }

  @Test
  void oneThatDidNotFailIsADifference() {
    assertThat(ExpectedFailures.differences(List.of(TOLD, TOLD), reports()))
        .containsExactly("did not fail: " + TOLD);
  }
}
