package org.cloudmigration.service.completion.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.testing.StateWalk.walk;

import java.util.Map;
import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.domain.completion.ResetStatus;
import org.junit.jupiter.api.Test;

/** The whole of both tables; what is not here is refused. */
class ResetStatesTest {

  @Test
  void everyCellOfTheResetsIsThere() {
    assertThat(walk(ResetStates.MACHINE, ResetStatus.values(), ResetEvent.values()))
        .isEqualTo(
            Map.of(
                "IN_PROGRESS TAKEN_UP", ResetStatus.IN_PROGRESS,
                "IN_PROGRESS ALL_REMOVED", ResetStatus.COMPLETED,
                "IN_PROGRESS BROKEN", ResetStatus.FAILED));
  }

  @Test
  void everyCellOfTheWishForARunIsThere() {
    assertThat(walk(FollowUpStates.MACHINE, FollowUp.values(), FollowUpEvent.values()))
        .isEqualTo(
            Map.of(
                "WAITING RUN_STARTED", FollowUp.STARTED,
                "WAITING REFUSED", FollowUp.DROPPED));
  }
}
