package org.cloudmigration.service.listing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import org.cloudmigration.service.listing.Condition.Operator;
import org.cloudmigration.service.listing.Condition.Place;

/** The meaning of operators and functions over plain values: the one that databases must share. */
final class Values {

  /** Nothing first. */
  static final Comparator<Object> ORDER = Comparator.nullsFirst(Values::compare);

  private Values() {}

  /** A value as conditions compare it: every number as a decimal. */
  static Object normal(Object value) {
    return switch (value) {
      case null -> null;
      case BigDecimal decimal -> decimal;
      case Number number -> new BigDecimal(number.toString());
      case Enum<?> word -> word.name();
      default -> value;
    };
  }

  static boolean compared(Object left, Operator operator, Object right) {
    if (left == null || right == null) {
      return switch (operator) {
        case EQ -> left == right;
        case NE -> left != right;
        case GT, GE, LT, LE -> false;
      };
    }
    int order = compare(left, right);
    return switch (operator) {
      case EQ -> order == 0;
      case NE -> order != 0;
      case GT -> order > 0;
      case GE -> order >= 0;
      case LT -> order < 0;
      case LE -> order <= 0;
    };
  }

  static boolean matched(Object text, Place place, Object part) {
    return text instanceof String whole
        && part instanceof String piece
        && switch (place) {
          case START -> whole.startsWith(piece);
          case ANYWHERE -> whole.contains(piece);
          case END -> whole.endsWith(piece);
        };
  }

  /** Nothing, if one of the arguments is nothing. */
  static Object called(Term.Function function, java.util.List<Object> arguments) {
    if (arguments.contains(null)) {
      return null;
    }
    String text = (String) arguments.getFirst();
    return switch (function) {
      case LOWER -> text.toLowerCase(Locale.ROOT);
      case UPPER -> text.toUpperCase(Locale.ROOT);
      case TRIM -> text.strip();
      case LENGTH -> BigDecimal.valueOf(text.length());
      case INDEX_OF -> BigDecimal.valueOf(text.indexOf((String) arguments.get(1)));
      case SUBSTRING -> substring(text, arguments);
      case CONCAT -> text + arguments.get(1);
    };
  }

  private static String substring(String text, java.util.List<Object> arguments) {
    int start = position(arguments.get(1), text.length());
    int length = arguments.size() < 3 ? text.length() : position(arguments.get(2), text.length());
    return text.substring(start, Math.min(text.length(), start + length));
  }

  private static int position(Object number, int most) {
    return Math.clamp(((BigDecimal) number).longValue(), 0, most);
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }
}
