package org.cloudmigration.service.listing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cloudmigration.service.listing.Condition.Compared;
import org.cloudmigration.service.listing.Condition.Operator;
import org.cloudmigration.service.listing.Condition.Place;
import org.cloudmigration.service.listing.Term.Call;
import org.cloudmigration.service.listing.Term.Column;
import org.cloudmigration.service.listing.Term.Function;
import org.cloudmigration.service.listing.Term.Value;

/** Conditions over the tables of runs, as callers may think of them. */
final class RandomConditions {

  private static final List<String> TEXTS =
      List.of("", "A", "a", "GP T", "%", "_", "'; --", "ä", "Table 1", "In_x0020_Progress", "x");
  private static final List<String> TEXT_COLUMNS =
      List.of("companyName", "tableName", "sourceTableName");
  private static final List<String> WORD_COLUMNS = List.of("status", "verification");
  private static final List<String> NUMBER_COLUMNS = List.of("recordsCopied", "attempts");
  private static final List<String> TIME_COLUMNS = List.of("startTime", "endTime");

  private final Random random;
  private final List<UUID> runs;

  RandomConditions(Random random, List<UUID> runs) {
    this.random = random;
    this.runs = runs;
  }

  Condition next(int depth) {
    int kind = random.nextInt(depth > 0 ? 9 : 6);
    return switch (kind) {
      case 0 -> compared(text(), new Value(one(TEXTS)));
      case 1 -> compared(new Column(one(NUMBER_COLUMNS)), new Value(anyNumber()));
      case 2 -> compared(new Column(one(TIME_COLUMNS)), new Value(time()));
      case 3 -> compared(new Column(one(WORD_COLUMNS)), new Value(one(TEXTS)));
      case 4 ->
          new Condition.TextMatch(
              random.nextInt(4) == 0 ? new Column(one(WORD_COLUMNS)) : text(),
              one(List.of(Place.values())),
              new Value(one(TEXTS)));
      case 5 -> identity();
      case 6 -> new Condition.And(List.of(next(depth - 1), next(depth - 1)));
      case 7 -> new Condition.Or(List.of(next(depth - 1), next(depth - 1)));
      default -> new Condition.Not(next(depth - 1));
    };
  }

  List<Order> orders() {
    Term by =
        switch (random.nextInt(4)) {
          case 0 -> new Column(one(TIME_COLUMNS));
          case 1 -> new Column(one(WORD_COLUMNS));
          case 2 -> new Column(one(NUMBER_COLUMNS));
          default -> text();
        };
    return List.of(
        new Order(by, random.nextBoolean()), Order.by("tableName"), Order.by("sourceTableName"));
  }

  private Condition identity() {
    Column run = new Column("runId");
    Value value = new Value(random.nextBoolean() ? "no identifier" : one(runs).toString());
    return random.nextBoolean()
        ? new Compared(run, one(List.of(Operator.EQ, Operator.NE)), value)
        : new Condition.OneOf(run, List.of(value, new Value("")));
  }

  private Condition compared(Term left, Value right) {
    return random.nextInt(5) == 0
        ? new Condition.OneOf(left, List.of(right, right))
        : new Compared(left, one(List.of(Operator.values())), right);
  }

  private Term text() {
    Column column = new Column(one(TEXT_COLUMNS));
    return switch (random.nextInt(5)) {
      case 0 -> new Call(Function.LOWER, List.of(column));
      case 1 -> new Call(Function.UPPER, List.of(column));
      case 2 -> new Call(Function.CONCAT, List.of(column, new Value(one(TEXTS))));
      case 3 ->
          new Call(Function.SUBSTRING, List.of(column, new Value(number()), new Value(number())));
      default -> column;
    };
  }

  private BigDecimal number() {
    return BigDecimal.valueOf(random.nextInt(12));
  }

  /** Also between two whole ones, and beyond all that a column holds. */
  private BigDecimal anyNumber() {
    return switch (random.nextInt(6)) {
      case 0 -> number().add(new BigDecimal("0.5"));
      case 1 -> new BigDecimal("12345678901234567890");
      default -> number();
    };
  }

  private Instant time() {
    return random.nextInt(4) == 0 ? null : Instant.ofEpochSecond(random.nextInt(12));
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
