package org.cloudmigration.service.listing;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.service.listing.Condition.Operator;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * Conditions as the database's own. A nullable column is asked first whether there is something, so
 * that no condition is ever unknown: {@code not} means in SQL what it means in OData.
 */
final class CriteriaText<E> {

  private final HibernateCriteriaBuilder builder;
  private final Root<E> root;
  private final Map<String, EntityColumn> columns;

  CriteriaText(HibernateCriteriaBuilder builder, Root<E> root, Map<String, EntityColumn> columns) {
    this.builder = builder;
    this.root = root;
    this.columns = columns;
  }

  Predicate where(Condition condition) {
    return where(condition, false);
  }

  /** Hibernate's own negation loses itself where it is repeated, so it goes down to the leaves. */
  private Predicate where(Condition condition, boolean negated) {
    return switch (condition) {
      case Condition.And and ->
          negated ? builder.or(all(and.parts(), true)) : builder.and(all(and.parts(), false));
      case Condition.Or or ->
          negated ? builder.and(all(or.parts(), true)) : builder.or(all(or.parts(), false));
      case Condition.Not not -> where(not.part(), !negated);
      case Condition.Compared compared when compared.operator() == Operator.NE ->
          where(new Condition.Compared(compared.left(), Operator.EQ, compared.right()), !negated);
      case Condition.Compared compared ->
          leaf(compared, negated, compared.left(), compared.right());
      case Condition.OneOf one -> leaf(one, negated, one.term());
      case Condition.TextMatch match -> leaf(match, negated, match.text(), match.part());
      case Condition.Holds holds -> leaf(holds, negated, holds.term());
    };
  }

  jakarta.persistence.criteria.Order order(Order order) {
    Expression<?> by =
        order.term() instanceof Term.Column named && column(named.name()).isWord()
            ? rank(column(named.name()))
            : expression(order.term());
    boolean nullable = columnsOf(order.term()).stream().anyMatch(EntityColumn::nullable);
    if (!nullable) {
      return order.descending() ? builder.desc(by) : builder.asc(by);
    }
    return order.descending() ? builder.desc(by, false) : builder.asc(by, true);
  }

  /** Place of a word among its column's words in alphabetical order. */
  private Expression<Integer> rank(EntityColumn column) {
    List<String> sorted = column.words().values().stream().distinct().sorted().toList();
    CriteriaBuilder.SimpleCase<Enum<?>, Integer> ranks =
        builder.selectCase(column.<Enum<?>>of(root));
    column.words().forEach((constant, word) -> ranks.when(constant, sorted.indexOf(word)));
    return ranks.otherwise(-1);
  }

  private Predicate[] all(List<Condition> parts, boolean negated) {
    return parts.stream().map(part -> where(part, negated)).toArray(Predicate[]::new);
  }

  private Predicate leaf(Condition condition, boolean negated, Term... terms) {
    Predicate positive = leaf(condition, terms);
    return negated ? builder.not(positive) : positive;
  }

  private Predicate leaf(Condition condition, Term... terms) {
    Set<EntityColumn> used = new HashSet<>();
    for (Term term : terms) {
      used.addAll(columnsOf(term));
    }
    if (used.isEmpty()) {
      return Evaluation.holds(condition, name -> null)
          ? builder.conjunction()
          : builder.disjunction();
    }
    if (used.stream().anyMatch(EntityColumn::isWord)) {
      return words(condition, used);
    }
    return switch (condition) {
      case Condition.Compared compared -> compared(compared, used);
      case Condition.OneOf one -> oneOf(one);
      case Condition.TextMatch match -> there(used, matched(match));
      default -> there(used, builder.isTrue(expression(terms[0])));
    };
  }

  /** An enum has few constants: the condition is tried on each of them. */
  private Predicate words(Condition condition, Set<EntityColumn> used) {
    if (used.size() > 1) {
      throw new NotSupportedException(
          "Comparing a property of fixed words with another property is not supported.");
    }
    EntityColumn column = used.iterator().next();
    List<Enum<?>> fitting =
        column.words().entrySet().stream()
            .filter(word -> Evaluation.holds(condition, name -> word.getValue()))
            .<Enum<?>>map(Map.Entry::getKey)
            .toList();
    return fitting.isEmpty() ? builder.disjunction() : column.<Enum<?>>of(root).in(fitting);
  }

  private Predicate compared(Condition.Compared compared, Set<EntityColumn> used) {
    for (Term side : List.of(compared.left(), compared.right())) {
      if (side instanceof Term.Value(Object value) && value == null) {
        return compared.operator() == Operator.EQ
            ? builder.or(
                used.stream()
                    .filter(EntityColumn::nullable)
                    .map(column -> builder.isNull(column.of(root)))
                    .toArray(Predicate[]::new))
            : builder.disjunction();
      }
    }
    if (isIdentifier(compared.left()) || isIdentifier(compared.right())) {
      return identified(compared, used);
    }
    Predicate both = there(used, both(compared));
    boolean mayBothBeNothing =
        compared.operator() == Operator.EQ && nothing(compared.left()) && nothing(compared.right());
    return mayBothBeNothing
        ? builder.or(
            both,
            builder.and(
                builder.isNull(expression(compared.left())),
                builder.isNull(expression(compared.right()))))
        : both;
  }

  /** The API writes some identifiers as texts; a text that is none equals no identifier. */
  private Predicate identified(Condition.Compared compared, Set<EntityColumn> used) {
    try {
      Term left = identifier(compared.left(), used);
      Term right = identifier(compared.right(), used);
      return there(used, both(new Condition.Compared(left, compared.operator(), right)));
    } catch (IllegalArgumentException e) {
      if (compared.operator() == Operator.EQ) {
        return builder.disjunction();
      }
      throw onlyWhole(used);
    }
  }

  /**
   * @throws IllegalArgumentException if it is a text that is none
   */
  private Term identifier(Term term, Set<EntityColumn> used) {
    return switch (term) {
      case Term.Value(String text) -> new Term.Value(UUID.fromString(text));
      case Term.Value(UUID id) -> term;
      case Term.Column column when isIdentifier(column) -> term;
      default -> throw onlyWhole(used);
    };
  }

  /** Databases know no parts of identifiers, and no place of another text among them. */
  private static NotSupportedException onlyWhole(Set<EntityColumn> used) {
    String names = used.stream().map(EntityColumn::name).collect(joining("”, “"));
    return new NotSupportedException(
        "Comparing “" + names + "” with what is no whole identifier is not supported.");
  }

  private void refuseIdentifiers(Term term) {
    if (isIdentifier(term)) {
      throw onlyWhole(columnsOf(term));
    }
  }

  private boolean isIdentifier(Term term) {
    return term instanceof Term.Column(String name)
        && column(name).of(root).getJavaType() == UUID.class;
  }

  private boolean nothing(Term term) {
    return columnsOf(term).stream().anyMatch(EntityColumn::nullable);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Predicate both(Condition.Compared compared) {
    Expression left = expression(compared.left());
    Expression right = expression(compared.right());
    Optional<Expression<?>> whole = wholeNumber(left, compared.right());
    if (whole.isPresent()) {
      right = whole.get();
    } else if (isNumber(left) || isNumber(right)) {
      left = builder.toBigDecimal(left);
      right = builder.toBigDecimal(right);
    }
    return switch (compared.operator()) {
      case EQ, NE -> builder.equal(left, right);
      case GT -> builder.greaterThan(left, right);
      case GE -> builder.greaterThanOrEqualTo(left, right);
      case LT -> builder.lessThan(left, right);
      case LE -> builder.lessThanOrEqualTo(left, right);
    };
  }

  /** A number that the column can hold is bound as such: an index knows nothing of other types. */
  private Optional<Expression<?>> wholeNumber(Expression<?> column, Term term) {
    if (!(column instanceof Path) || !(term instanceof Term.Value(BigDecimal number))) {
      return Optional.empty();
    }
    Class<?> type = column.getJavaType();
    try {
      if (type == Long.class || type == long.class) {
        return Optional.of(builder.value(number.longValueExact()));
      }
      return type == Integer.class || type == int.class
          ? Optional.of(builder.value(number.intValueExact()))
          : Optional.empty();
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private Predicate oneOf(Condition.OneOf one) {
    return builder.or(
        one.values().stream()
            .map(value -> new Condition.Compared(one.term(), Operator.EQ, value))
            .map(this::where)
            .toArray(Predicate[]::new));
  }

  private Predicate matched(Condition.TextMatch match) {
    refuseIdentifiers(match.text());
    refuseIdentifiers(match.part());
    Expression<String> text = expression(match.text());
    Expression<String> part = expression(match.part());
    if (match.part() instanceof Term.Value(Object value) && "".equals(value)) {
      return builder.conjunction();
    }
    return switch (match.place()) {
      case ANYWHERE -> builder.greaterThan(builder.locate(text, part), 0);
      case START ->
          builder.equal(builder.substring(text, builder.value(1), builder.length(part)), part);
      case END -> end(text, part);
    };
  }

  private Predicate end(Expression<String> text, Expression<String> part) {
    Expression<Integer> start =
        builder.sum(builder.diff(builder.length(text), builder.length(part)), 1);
    Expression<Integer> inside =
        builder.<Integer>selectCase().when(builder.lt(start, 1), 1).otherwise(start);
    return builder.and(builder.ge(start, 1), builder.equal(builder.substring(text, inside), part));
  }

  /** The condition, of rows in which every one of these columns has something. */
  private Predicate there(Set<EntityColumn> used, Predicate condition) {
    List<Predicate> parts = new ArrayList<>();
    used.stream()
        .filter(EntityColumn::nullable)
        .forEach(column -> parts.add(builder.isNotNull(column.of(root))));
    parts.add(condition);
    return parts.size() == 1 ? condition : builder.and(parts.toArray(Predicate[]::new));
  }

  @SuppressWarnings("unchecked")
  private <T> Expression<T> expression(Term term) {
    return (Expression<T>)
        switch (term) {
          case Term.Column column -> placed(column(column.name()));
          case Term.Value value -> builder.value(Objects.requireNonNull(value.value()));
          case Term.Call call -> called(call);
        };
  }

  private Expression<?> placed(EntityColumn column) {
    return column.instead() == null
        ? column.of(root)
        : builder.coalesce(column.of(root), column.instead());
  }

  private Expression<?> called(Term.Call call) {
    List<Expression<?>> arguments = new ArrayList<>();
    call.arguments().forEach(this::refuseIdentifiers);
    call.arguments().forEach(argument -> arguments.add(expression(argument)));
    @SuppressWarnings("unchecked")
    Expression<String> text = (Expression<String>) arguments.getFirst();
    return switch (call.function()) {
      case LOWER -> builder.lower(text);
      case UPPER -> builder.upper(text);
      case TRIM -> builder.trim(text);
      case LENGTH -> builder.length(text);
      case INDEX_OF -> builder.diff(builder.locate(text, text(call, 1)), 1);
      case CONCAT -> builder.concat(text, text(call, 1));
      case SUBSTRING -> substring(text, call);
    };
  }

  private Expression<String> substring(Expression<String> text, Term.Call call) {
    Expression<Integer> start = builder.value(number(call, 1) + 1);
    return call.arguments().size() < 3
        ? builder.substring(text, start)
        : builder.substring(text, start, builder.value(number(call, 2)));
  }

  private Expression<String> text(Term.Call call, int place) {
    return expression(call.arguments().get(place));
  }

  private static int number(Term.Call call, int place) {
    if (call.arguments().get(place) instanceof Term.Value(BigDecimal number)) {
      return Math.clamp(number.longValue(), 0, Short.MAX_VALUE);
    }
    throw new NotSupportedException("substring is supported with numbers as positions only.");
  }

  private Set<EntityColumn> columnsOf(Term term) {
    return switch (term) {
      case Term.Column column -> Set.of(column(column.name()));
      case Term.Value value -> Set.of();
      case Term.Call call -> {
        Set<EntityColumn> used = new HashSet<>();
        call.arguments().forEach(argument -> used.addAll(columnsOf(argument)));
        yield used;
      }
    };
  }

  private EntityColumn column(String name) {
    EntityColumn column = columns.get(name);
    if (column == null) {
      throw new NotSupportedException(
          "Filtering and sorting by “" + name + "” is not supported here.");
    }
    return column;
  }

  private static boolean isNumber(Expression<?> expression) {
    return expression.getJavaType() != null
        && Number.class.isAssignableFrom(expression.getJavaType());
  }
}
