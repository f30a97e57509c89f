package org.cloudmigration.service.listing;

import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.listing.Condition.Compared;
import org.cloudmigration.service.listing.Condition.Operator;
import org.cloudmigration.service.listing.Term.Value;

/**
 * The rows that follow a row: a page deep in a list costs no more than the first one, and rows that
 * come or go meanwhile move no other row from one page to the next.
 */
public final class Continuation {

  private static final Value NOTHING = new Value(null);

  private Continuation() {}

  /**
   * @param last values of the orders' terms in the last row of the page before
   */
  public static Condition after(List<Order> orders, List<Object> last) {
    List<Condition> ways = new ArrayList<>();
    Condition tied = Condition.ALL;
    for (int i = 0; i < orders.size(); i++) {
      Term term = orders.get(i).term();
      Value value = new Value(last.get(i));
      ways.add(tied.and(later(term, value, orders.get(i).descending())));
      tied = tied.and(new Compared(term, Operator.EQ, value));
    }
    return new Condition.Or(ways);
  }

  /** Nothing comes first upwards, and last downwards. */
  private static Condition later(Term term, Value value, boolean descending) {
    if (value.value() == null) {
      return descending ? Condition.NONE : new Compared(term, Operator.NE, NOTHING);
    }
    return descending
        ? new Condition.Or(
            List.of(
                new Compared(term, Operator.LT, value), new Compared(term, Operator.EQ, NOTHING)))
        : new Compared(term, Operator.GT, value);
  }

  /**
   * @param row value of a column by its name
   */
  public static List<Object> of(
      List<Order> orders, java.util.function.Function<String, Object> row) {
    List<Object> values = new ArrayList<>();
    orders.forEach(order -> values.add(Evaluation.of(order.term(), row)));
    return values;
  }
}
