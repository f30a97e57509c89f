package org.cloudmigration.web.odata;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.Condition.Operator;
import org.cloudmigration.service.listing.Condition.Place;
import org.cloudmigration.service.listing.Term;
import org.cloudmigration.service.listing.Term.Call;
import org.cloudmigration.service.listing.Term.Column;
import org.cloudmigration.service.listing.Term.Function;
import org.cloudmigration.service.listing.Term.Value;
import org.cloudmigration.web.odata.Library.Book;

/** Books, and what people may want to know of them. */
record RandomBooks(Random random) {

  private static final List<String> TEXTS =
      List.of("", "a", "A", "it's", "''", "50% & more", "a+b", "x or y", "(", "ÄÖ", "日本", "null");
  private static final List<String> STATES = List.of("In Stock", "Lent", "Lost for Ever");

  Book[] books(int size) {
    Book[] books = new Book[size];
    for (int i = 0; i < size; i++) {
      books[i] =
          new Book(
              i + 1,
              one(TEXTS) + i % 3,
              random.nextInt(3) == 0 ? null : one(TEXTS),
              one(STATES),
              number(),
              random.nextInt(4) == 0 ? null : time());
    }
    return books;
  }

  Condition condition(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0 -> compared(text(), new Value(one(TEXTS)), Operator.values());
      case 1 -> compared(new Column("price"), new Value(number()), Operator.values());
      case 2 -> compared(new Column("printed"), new Value(time()), Operator.values());
      case 3 ->
          compared(
              new Column(one(List.of("author", "printed", "price", "title"))),
              new Value(null),
              Operator.EQ,
              Operator.NE);
      case 4 ->
          new Condition.TextMatch(text(), one(List.of(Place.values())), new Value(one(TEXTS)));
      case 5 -> word();
      case 6 -> new Condition.And(List.of(condition(depth - 1), condition(depth - 1)));
      case 7 -> new Condition.Or(List.of(condition(depth - 1), condition(depth - 1)));
      default -> new Condition.Not(condition(depth - 1));
    };
  }

  private Condition word() {
    return switch (random.nextInt(4)) {
      case 0 ->
          compared(
              new Column("id"),
              new Value(new UUID(0, random.nextInt(12))),
              Operator.EQ,
              Operator.NE);
      case 1 ->
          new Condition.OneOf(
              new Column("title"), List.of(new Value(one(TEXTS) + "1"), new Value(one(TEXTS))));
      case 2 ->
          compared(
              new Call(Function.LENGTH, List.of(text())),
              new Value(BigDecimal.valueOf(random.nextInt(6))),
              Operator.values());
      default ->
          compared(
              new Column("state"),
              new Value(one(STATES).replace(" ", "_x0020_")),
              Operator.EQ,
              Operator.NE);
    };
  }

  private Condition compared(Term left, Value right, Operator... operators) {
    return new Condition.Compared(left, one(List.of(operators)), right);
  }

  private Term text() {
    Column column = new Column(one(List.of("title", "author")));
    return switch (random.nextInt(7)) {
      case 0 -> new Call(Function.LOWER, List.of(column));
      case 1 -> new Call(Function.UPPER, List.of(column));
      case 2 -> new Call(Function.TRIM, List.of(column));
      case 3 -> new Call(Function.CONCAT, List.of(column, new Value(one(TEXTS))));
      case 4 ->
          new Call(
              Function.SUBSTRING,
              List.of(column, new Value(BigDecimal.valueOf(random.nextInt(4)))));
      default -> column;
    };
  }

  private BigDecimal number() {
    return BigDecimal.valueOf(random.nextInt(9) - 4, random.nextInt(3));
  }

  private Instant time() {
    return Instant.ofEpochSecond(random.nextInt(6), 500_000_000L * random.nextInt(2));
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
