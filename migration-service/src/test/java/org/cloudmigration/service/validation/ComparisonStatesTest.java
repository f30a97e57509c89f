package org.cloudmigration.service.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cloudmigration.service.testing.StateWalk.walk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.cloudmigration.domain.validation.ComparisonStatus;
import org.cloudmigration.service.operation.RefusedException;

class ComparisonStatesTest {

  private static final Set<ComparisonStatus> ENDED =
      Set.of(
          ComparisonStatus.COMPLETED,
          ComparisonStatus.FAILED,
          ComparisonStatus.STOPPED,
          ComparisonStatus.INTERRUPTED);

  @Example
  void theWholeTable() {
    assertThat(walk(ComparisonStates.MACHINE, ComparisonStatus.values(), ComparisonEvent.values()))
        .isEqualTo(
            Map.of(
                "WAITING BEGIN", ComparisonStatus.IN_PROGRESS,
                "WAITING STOPPED", ComparisonStatus.STOPPED,
                "WAITING INTERRUPTED", ComparisonStatus.INTERRUPTED,
                "IN_PROGRESS COMPARED", ComparisonStatus.COMPLETED,
                "IN_PROGRESS BROKEN", ComparisonStatus.FAILED,
                "IN_PROGRESS STOPPED", ComparisonStatus.STOPPED,
                "IN_PROGRESS INTERRUPTED", ComparisonStatus.INTERRUPTED));
  }

  @Property
  void whateverHappensAnEndedComparisonStaysAsItIs(
      @ForAll @Size(max = 12) List<ComparisonEvent> events) {
    ComparisonStatus status = ComparisonStatus.WAITING;
    for (ComparisonEvent event : events) {
      if (ENDED.contains(status)) {
        ComparisonStatus ended = status;
        assertThat(ComparisonStates.MACHINE.allows(ended, event)).isFalse();
        assertThatThrownBy(() -> ComparisonStates.MACHINE.next(ended, event))
            .isInstanceOf(RefusedException.class);
      } else if (ComparisonStates.MACHINE.allows(status, event)) {
        status = ComparisonStates.MACHINE.next(status, event);
      }
    }
  }
}
