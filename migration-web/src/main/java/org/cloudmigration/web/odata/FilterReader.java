package org.cloudmigration.web.odata;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.olingo.commons.api.edm.EdmEnumType;
import org.apache.olingo.commons.api.edm.EdmPrimitiveType;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeException;
import org.apache.olingo.commons.api.edm.EdmType;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourcePrimitiveProperty;
import org.apache.olingo.server.api.uri.queryoption.expression.BinaryOperatorKind;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitException;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitor;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;
import org.apache.olingo.server.api.uri.queryoption.expression.MethodKind;
import org.apache.olingo.server.api.uri.queryoption.expression.UnaryOperatorKind;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.Condition.Compared;
import org.cloudmigration.service.listing.Condition.Operator;
import org.cloudmigration.service.listing.Condition.Place;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Term;

/**
 * Turns what Olingo has parsed into conditions and terms of lists. What OData knows and the lists
 * do not is refused with 501 and its name.
 */
final class FilterReader implements ExpressionVisitor<Object> {

  /** What databases and their drivers surely can nest. */
  private static final int MOST_CONDITIONS = 500;

  private final EntityShape<?> shape;
  private int conditions;

  private FilterReader(EntityShape<?> shape) {
    this.shape = shape;
  }

  static Condition condition(EntityShape<?> shape, Expression expression)
      throws ODataApplicationException {
    return condition(visited(shape, expression));
  }

  static Term term(EntityShape<?> shape, Expression expression) throws ODataApplicationException {
    return term(visited(shape, expression));
  }

  private static Object visited(EntityShape<?> shape, Expression expression)
      throws ODataApplicationException {
    try {
      return expression.accept(new FilterReader(shape));
    } catch (ExpressionVisitException e) {
      throw ApiRefusal.badRequest(e.getMessage());
    }
  }

  /** The value of a literal as it stands in an address. */
  static Object value(EdmPrimitiveType type, String literal) {
    try {
      String text = type.fromUriLiteral(literal);
      return switch (type.getName()) {
        case "String" -> text;
        case "Boolean" -> Boolean.valueOf(text);
        case "Guid" -> UUID.fromString(text);
        case "Byte", "SByte", "Int16", "Int32", "Int64", "Decimal", "Single", "Double" ->
            new BigDecimal(text);
        case "DateTimeOffset" -> type.valueOfString(text, true, null, 9, null, null, Instant.class);
        default -> throw notSupported("values of the type " + type.getName());
      };
    } catch (EdmPrimitiveTypeException | NumberFormatException e) {
      throw ApiRefusal.badRequest("“" + literal + "” is no " + type.getName() + ".");
    }
  }

  @Override
  public Object visitBinaryOperator(BinaryOperatorKind operator, Object left, Object right) {
    count();
    return switch (operator) {
      case AND -> new Condition.And(List.of(condition(left), condition(right)));
      case OR -> new Condition.Or(List.of(condition(left), condition(right)));
      case EQ -> compared(left, Operator.EQ, right);
      case NE -> compared(left, Operator.NE, right);
      case GT -> compared(left, Operator.GT, right);
      case GE -> compared(left, Operator.GE, right);
      case LT -> compared(left, Operator.LT, right);
      case LE -> compared(left, Operator.LE, right);
      default -> throw notSupported("the operator " + operator);
    };
  }

  @Override
  public Object visitBinaryOperator(BinaryOperatorKind operator, Object left, List<Object> right) {
    if (operator != BinaryOperatorKind.IN) {
      throw notSupported("the operator " + operator);
    }
    Term term = term(left);
    return new Condition.OneOf(
        term, right.stream().map(value -> (Term.Value) named(term, term(value))).toList());
  }

  @Override
  public Object visitUnaryOperator(UnaryOperatorKind operator, Object operand) {
    count();
    if (operator == UnaryOperatorKind.NOT) {
      return new Condition.Not(condition(operand));
    }
    if (operand instanceof Term.Value(BigDecimal number)) {
      return new Term.Value(number.negate());
    }
    throw notSupported("the minus before anything but a number");
  }

  @Override
  public Object visitMethodCall(MethodKind method, List<Object> parameters) {
    count();
    return switch (method) {
      case CONTAINS -> match(Place.ANYWHERE, parameters);
      case STARTSWITH -> match(Place.START, parameters);
      case ENDSWITH -> match(Place.END, parameters);
      case TOLOWER -> call(Term.Function.LOWER, parameters);
      case TOUPPER -> call(Term.Function.UPPER, parameters);
      case TRIM -> call(Term.Function.TRIM, parameters);
      case LENGTH -> call(Term.Function.LENGTH, parameters);
      case INDEXOF -> call(Term.Function.INDEX_OF, parameters);
      case SUBSTRING -> call(Term.Function.SUBSTRING, parameters);
      case CONCAT -> call(Term.Function.CONCAT, parameters);
      case NOW -> new Term.Value(Instant.now());
      default -> throw notSupported("the function " + method);
    };
  }

  @Override
  public Object visitLiteral(Literal literal) {
    if (literal.getType() == null) {
      return new Term.Value(null);
    }
    return new Term.Value(value((EdmPrimitiveType) literal.getType(), literal.getText()));
  }

  @Override
  public Object visitMember(Member member) {
    List<UriResource> parts = member.getResourcePath().getUriResourceParts();
    if (parts.size() == 1 && parts.getFirst() instanceof UriResourcePrimitiveProperty property) {
      return new Term.Column(property.getProperty().getName());
    }
    throw notSupported("filtering and sorting by other entities' properties");
  }

  @Override
  public Object visitLambdaExpression(String function, String variable, Expression expression) {
    throw notSupported(function);
  }

  @Override
  public Object visitAlias(String alias) {
    throw notSupported("parameter aliases");
  }

  @Override
  public Object visitTypeLiteral(EdmType type) {
    throw notSupported("types in expressions");
  }

  @Override
  public Object visitLambdaReference(String variable) {
    throw notSupported("lambda expressions");
  }

  @Override
  public Object visitEnum(EdmEnumType type, List<String> values) {
    throw notSupported("enumeration values");
  }

  private void count() {
    if (++conditions > MOST_CONDITIONS) {
      throw ApiRefusal.badRequest(
          "An expression has at most "
              + MOST_CONDITIONS
              + " operators and functions. Ask in several requests, or with “in”.");
    }
  }

  private Condition compared(Object left, Operator operator, Object right) {
    Term first = term(left);
    Term second = term(right);
    return new Compared(named(second, first), operator, named(first, second));
  }

  /** The name of an option is taken in both forms, with a blank or as the API writes it. */
  private Term named(Term beside, Term term) {
    return beside instanceof Term.Column(String column)
            && shape.property(column).option()
            && term instanceof Term.Value(String name)
        ? new Term.Value(OptionName.encode(name))
        : term;
  }

  private static Condition match(Place place, List<Object> parameters) {
    return new Condition.TextMatch(term(parameters.get(0)), place, term(parameters.get(1)));
  }

  private static Term call(Term.Function function, List<Object> parameters) {
    return new Term.Call(function, parameters.stream().map(FilterReader::term).toList());
  }

  private static Condition condition(Object visited) {
    return switch (visited) {
      case Condition condition -> condition;
      case Term term -> new Condition.Holds(term);
      default -> throw new IllegalStateException("Neither condition nor term: " + visited);
    };
  }

  private static Term term(Object visited) {
    if (visited instanceof Term term) {
      return term;
    }
    throw notSupported("comparing a condition with something");
  }

  private static ApiRefusal notSupported(String what) {
    return ApiRefusal.notImplemented("Not supported: " + what + ".");
  }
}
