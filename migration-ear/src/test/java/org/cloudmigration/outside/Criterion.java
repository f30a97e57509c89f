package org.cloudmigration.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/**
 * A condition, as {@code $filter} has it and as the test means it.
 *
 * @param binds how tightly its outermost operator binds: or, and, everything else
 */
record Criterion(String text, Binding binds, Predicate<JsonNode> holds) {

  enum Binding {
    OR,
    AND,
    TIGHT
  }

  static Criterion of(String text, Predicate<JsonNode> holds) {
    return new Criterion(text, Binding.TIGHT, holds);
  }

  Criterion and(Criterion other) {
    return new Criterion(
        within(Binding.AND) + " and " + other.within(Binding.AND),
        Binding.AND,
        holds.and(other.holds));
  }

  Criterion or(Criterion other) {
    return new Criterion(text + " or " + other.text, Binding.OR, holds.or(other.holds));
  }

  Criterion not() {
    return of("not (" + text + ")", holds.negate());
  }

  Criterion bracketed() {
    return of("(" + text + ")", holds);
  }

  private String within(Binding outer) {
    return binds.compareTo(outer) < 0 ? "(" + text + ")" : text;
  }
}
