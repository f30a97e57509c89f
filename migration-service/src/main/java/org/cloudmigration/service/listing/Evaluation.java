package org.cloudmigration.service.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Conditions and terms over one row. */
final class Evaluation {

  private Evaluation() {}

  /**
   * @param row value of a column by its name
   */
  static boolean holds(Condition condition, Function<String, Object> row) {
    return switch (condition) {
      case Condition.And and -> and.parts().stream().allMatch(part -> holds(part, row));
      case Condition.Or or -> or.parts().stream().anyMatch(part -> holds(part, row));
      case Condition.Not not -> !holds(not.part(), row);
      case Condition.Compared c ->
          Values.compared(of(c.left(), row), c.operator(), of(c.right(), row));
      case Condition.OneOf one ->
          one.values().stream()
              .anyMatch(
                  value ->
                      Values.compared(of(one.term(), row), Condition.Operator.EQ, of(value, row)));
      case Condition.TextMatch match ->
          Values.matched(of(match.text(), row), match.place(), of(match.part(), row));
      case Condition.Holds holds -> Boolean.TRUE.equals(of(holds.term(), row));
    };
  }

  static Object of(Term term, Function<String, Object> row) {
    return switch (term) {
      case Term.Column column -> Values.normal(row.apply(column.name()));
      case Term.Value value -> Values.normal(value.value());
      case Term.Call call -> {
        List<Object> arguments = new ArrayList<>();
        call.arguments().forEach(argument -> arguments.add(of(argument, row)));
        yield Values.called(call.function(), arguments);
      }
    };
  }
}
