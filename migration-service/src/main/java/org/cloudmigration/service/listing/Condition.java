package org.cloudmigration.service.listing;

import java.util.List;

/**
 * What a caller of the API asks of the rows of a list; the tree of a {@code $filter} after it was
 * parsed and its types were checked. Every condition is true or false, never unknown: a comparison
 * with nothing is false, except that nothing equals nothing (OData 4.0, URL conventions 5.1.1.1).
 */
public sealed interface Condition {

  /** Holds for every row. */
  Condition ALL = new And(List.of());

  /** Holds for no row. */
  Condition NONE = new Or(List.of());

  record And(List<Condition> parts) implements Condition {}

  record Or(List<Condition> parts) implements Condition {}

  record Not(Condition part) implements Condition {}

  /** A comparison of two terms of the same type. */
  record Compared(Term left, Operator operator, Term right) implements Condition {}

  /** A term that is one of several values. */
  record OneOf(Term term, List<Term.Value> values) implements Condition {}

  /** A text that has another as its part. */
  record TextMatch(Term text, Place place, Term part) implements Condition {}

  /** A term of the type boolean. */
  record Holds(Term term) implements Condition {}

  enum Operator {
    EQ,
    NE,
    GT,
    GE,
    LT,
    LE
  }

  enum Place {
    START,
    ANYWHERE,
    END
  }

  /** Both. */
  default Condition and(Condition other) {
    return equals(ALL) ? other : other.equals(ALL) ? this : new And(List.of(this, other));
  }

  static Condition equal(String column, Object value) {
    return new Compared(new Term.Column(column), Operator.EQ, new Term.Value(value));
  }
}
