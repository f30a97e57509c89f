package org.cloudmigration.service.operation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** State × event → state, or the reason of the refusal; as data. */
public final class StateMachine<S extends Enum<S>, E extends Enum<E>> {

  /** Cell of the table. */
  public sealed interface Transition<S> {
    record To<S>(S state) implements Transition<S> {}

    record Refused<S>(String reason) implements Transition<S> {}
  }

  private final String subject;
  private final Map<S, Map<E, Transition<S>>> table;
  private final Class<E> events;

  public StateMachine(String subject, Class<S> states, Class<E> events) {
    this.subject = subject;
    this.events = events;
    this.table = new EnumMap<>(states);
    for (S state : states.getEnumConstants()) {
      table.put(state, new EnumMap<>(events));
    }
  }

  public StateMachine<S, E> allow(S from, E event, S to) {
    table.get(from).put(event, new Transition.To<>(to));
    return this;
  }

  /** For a refusal whose reason is not that of the state's others. */
  public StateMachine<S, E> refuse(S from, E event, String reason) {
    table.get(from).put(event, new Transition.Refused<>(reason));
    return this;
  }

  /** Fills every cell of a state that is still empty. */
  public StateMachine<S, E> refuseRest(S from, String reason) {
    for (E event : events.getEnumConstants()) {
      table.get(from).putIfAbsent(event, new Transition.Refused<>(reason));
    }
    return this;
  }

  public Transition<S> transition(S from, E event) {
    return Objects.requireNonNull(
        table.get(from).get(event), () -> "No cell for " + from + " and " + event);
  }

  /**
   * @throws RefusedException with the reason, if the state does not allow the event
   */
  public S next(S from, E event) {
    return switch (transition(from, event)) {
      case Transition.To<S>(S state) -> state;
      case Transition.Refused<S>(String reason) ->
          throw RefusedException.because(
              "STATE", subject + ": " + reason, "Refresh the page and look at the present state.");
    };
  }

  public boolean allows(S from, E event) {
    return transition(from, event) instanceof Transition.To<S>;
  }
}
