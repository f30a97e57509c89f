package org.cloudmigration.service.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.operation.StateMachine;

/** Walks the whole table of a state machine. */
public final class StateWalk {

  private StateWalk() {}

  /** Targets by "state event"; a cell that refuses has to say why, in a sentence. */
  public static <S extends Enum<S>, E extends Enum<E>> Map<String, S> walk(
      StateMachine<S, E> machine, S[] states, E[] events) {
    Map<String, S> targets = new HashMap<>();
    for (S state : states) {
      for (E event : events) {
        switch (machine.transition(state, event)) {
          case StateMachine.Transition.To<S>(S to) -> targets.put(state + " " + event, to);
          case StateMachine.Transition.Refused<S>(String reason) -> {
            assertThat(reason).as("%s, %s", state, event).hasSizeGreaterThan(10).endsWith(".");
            assertThat(machine.allows(state, event)).isFalse();
            assertThatThrownBy(() -> machine.next(state, event))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(reason);
          }
        }
      }
    }
    return targets;
  }
}
