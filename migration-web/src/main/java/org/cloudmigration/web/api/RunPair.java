package org.cloudmigration.web.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.Condition.Operator;
import org.cloudmigration.service.listing.Term;

/**
 * Two runs that are to be compared.
 *
 * @param other null for the one before
 */
record RunPair(UUID run, UUID other) {

  private static final Pattern KEY =
      Pattern.compile("([0-9a-f-]{36})\\.([0-9a-f-]{36})\\.[0-9]{1,9}");

  /** Of one of their differences. */
  String key(int number) {
    return run + "." + other + "." + number;
  }

  /** As a condition names them that holds for no others; empty if it names no run. */
  static Optional<RunPair> in(Condition condition) {
    Optional<String> id = named(condition, "id");
    Optional<Matcher> key = id.map(KEY::matcher).filter(Matcher::matches);
    return key.isPresent()
        ? pair(key.get().group(1), key.get().group(2))
        : named(condition, "runId")
            .flatMap(run -> pair(run, named(condition, "otherRunId").orElse(null)));
  }

  private static Optional<RunPair> pair(String run, String other) {
    try {
      return Optional.of(
          new RunPair(UUID.fromString(run), other == null ? null : UUID.fromString(other)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> named(Condition condition, String column) {
    return equal(condition, column).findFirst();
  }

  private static Stream<String> equal(Condition condition, String column) {
    return switch (condition) {
      case Condition.And(List<Condition> parts) ->
          parts.stream().flatMap(part -> equal(part, column));
      case Condition.Compared(Term.Column(String name), Operator operator, Term.Value(String value))
          when operator == Operator.EQ && name.equals(column) ->
          Stream.of(value);
      default -> Stream.empty();
    };
  }
}
