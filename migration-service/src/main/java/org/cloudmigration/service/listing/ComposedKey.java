package org.cloudmigration.service.listing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudmigration.service.listing.Condition.Compared;
import org.cloudmigration.service.listing.Condition.Operator;
import org.cloudmigration.service.listing.Term.Column;
import org.cloudmigration.service.listing.Term.Value;

/**
 * A key that callers see as one text and the database keeps as two columns: an identifier and a
 * number within it. What is asked of the key becomes what is asked of the columns.
 *
 * @param name of the key
 * @param owner column of the identifier
 * @param number column of the number
 */
public record ComposedKey(String name, String owner, String number) {

  private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})-([0-9]{1,9})");

  /** The key of a row. */
  public static String of(UUID owner, int number) {
    return owner + "-" + number;
  }

  public ListRequest resolved(ListRequest request) {
    List<Order> orders = new ArrayList<>();
    for (Order order : request.orders()) {
      if (order.term().equals(new Column(name))) {
        orders.add(new Order(new Column(owner), order.descending()));
        orders.add(new Order(new Column(number), order.descending()));
      } else {
        orders.add(order);
      }
    }
    return new ListRequest(resolved(request.condition()), orders, request.skip(), request.limit());
  }

  public Condition resolved(Condition condition) {
    return switch (condition) {
      case Condition.And(List<Condition> parts) -> new Condition.And(all(parts));
      case Condition.Or(List<Condition> parts) -> new Condition.Or(all(parts));
      case Condition.Not(Condition part) -> new Condition.Not(resolved(part));
      case Compared(Term left, Operator operator, Value(Object value)) when isKey(left) ->
          compared(operator, value);
      case Condition.OneOf(Term term, List<Value> values) when isKey(term) ->
          new Condition.Or(
              values.stream().map(value -> compared(Operator.EQ, value.value())).toList());
      default -> condition;
    };
  }

  private List<Condition> all(List<Condition> parts) {
    return parts.stream().map(this::resolved).toList();
  }

  private boolean isKey(Term term) {
    return term instanceof Column(String column) && column.equals(name);
  }

  private Condition compared(Operator operator, Object value) {
    Optional<Matcher> parts =
        Optional.ofNullable(value)
            .map(text -> FORM.matcher(text.toString()))
            .filter(Matcher::matches);
    if (parts.isEmpty()) {
      return operator == Operator.NE ? Condition.ALL : Condition.NONE;
    }
    Value itsOwner = new Value(UUID.fromString(parts.get().group(1)));
    Value itsNumber = new Value(new BigDecimal(parts.get().group(2)));
    Condition same = new Compared(new Column(owner), Operator.EQ, itsOwner);
    Condition equal = same.and(new Compared(new Column(number), Operator.EQ, itsNumber));
    return switch (operator) {
      case EQ -> equal;
      case NE -> new Condition.Not(equal);
      case GT, LT ->
          new Condition.Or(
              List.of(
                  new Compared(new Column(owner), operator, itsOwner),
                  same.and(new Compared(new Column(number), operator, itsNumber))));
      case GE -> new Condition.Or(List.of(compared(Operator.GT, value), equal));
      case LE -> new Condition.Or(List.of(compared(Operator.LT, value), equal));
    };
  }
}
