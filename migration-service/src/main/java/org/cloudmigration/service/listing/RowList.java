package org.cloudmigration.service.listing;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A short list, filtered and sorted in memory.
 *
 * @param value the value of a row in a column, by the column's name
 */
public record RowList<R>(List<R> rows, BiFunction<R, String, Object> value) {

  public List<R> page(ListRequest request) {
    return rows.stream()
        .filter(row -> holds(request.condition(), row))
        .sorted(comparator(request.orders()))
        .skip(request.skip())
        .limit(request.limit())
        .toList();
  }

  public long count(Condition condition) {
    return rows.stream().filter(row -> holds(condition, row)).count();
  }

  private Comparator<R> comparator(List<Order> orders) {
    return orders.stream()
        .map(
            order -> {
              Comparator<R> by =
                  Comparator.comparing((R row) -> evaluated(order.term(), row), Values.ORDER);
              return order.descending() ? by.reversed() : by;
            })
        .reduce((a, b) -> 0, Comparator::thenComparing);
  }

  private boolean holds(Condition condition, R row) {
    return Evaluation.holds(condition, column -> value.apply(row, column));
  }

  private Object evaluated(Term term, R row) {
    return Evaluation.of(term, column -> value.apply(row, column));
  }
}
