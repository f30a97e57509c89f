package org.cloudmigration.service.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cloudmigration.domain.setup.ApprovalStatus;
import org.cloudmigration.service.testing.StateWalk;
import org.junit.jupiter.api.Test;

/** The whole table of the approval; what is not here is refused, with a reason. */
class ApprovalStatesTest {

  @Test
  void everyCellIsThereAndEveryRefusalSaysWhy() {
    assertThat(
            StateWalk.walk(ApprovalStates.MACHINE, ApprovalStatus.values(), ApprovalEvent.values()))
        .isEqualTo(
            Map.of(
                "BLANK GRANT", ApprovalStatus.GRANTED,
                "GRANTED REVOKE", ApprovalStatus.REVOKED,
                "REVOKED GRANT", ApprovalStatus.GRANTED));
  }
}
