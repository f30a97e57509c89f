package org.cloudmigration.web.odata;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.Term;

/** Conditions as callers write them; sometimes with more brackets than are needed. */
record FilterText(Random random) {

  String of(Condition condition) {
    return switch (condition) {
      case Condition.And and -> joined(and.parts(), " and ");
      case Condition.Or or -> joined(or.parts(), " or ");
      case Condition.Not not -> "not (" + of(not.part()) + ")";
      case Condition.Compared c ->
          of(c.left()) + " " + c.operator().name().toLowerCase() + " " + of(c.right());
      case Condition.OneOf one ->
          of(one.term()) + one.values().stream().map(this::of).collect(joining(",", " in (", ")"));
      case Condition.TextMatch match ->
          switch (match.place()) {
                case START -> "startswith";
                case ANYWHERE -> "contains";
                case END -> "endswith";
              }
              + arguments(Stream.of(match.text(), match.part()));
      case Condition.Holds holds -> of(holds.term());
    };
  }

  /** In brackets, where the operator inside binds less, and now and then elsewhere. */
  private String joined(List<Condition> parts, String operator) {
    return parts.stream()
        .map(
            part -> {
              boolean needed = operator.equals(" and ") && part instanceof Condition.Or;
              return needed || random.nextInt(4) == 0 ? "(" + of(part) + ")" : of(part);
            })
        .collect(joining(operator));
  }

  private String of(Term term) {
    return switch (term) {
      case Term.Column column -> column.name();
      case Term.Value(String text) -> "'" + text.replace("'", "''") + "'";
      case Term.Value value -> String.valueOf(value.value());
      case Term.Call call ->
          call.function()
                  .name()
                  .replace("_", "")
                  .toLowerCase()
                  .replaceFirst("^(?=lower|upper)", "to")
              + arguments(call.arguments().stream());
    };
  }

  private String arguments(Stream<Term> terms) {
    return terms.map(this::of).collect(joining(",", "(", ")"));
  }
}
