package org.cloudmigration.service.product;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;

/** Reads a column's type as the source's own documentation writes it: {@code char(21)}. */
final class ColumnTypeName {

  private static final Pattern FORM = Pattern.compile("(\\w+)(?:\\((\\d+)(?:, *(\\d+))?\\))?");

  private ColumnTypeName() {}

  static ColumnType parse(String name) {
    Matcher form = FORM.matcher(name);
    if (!form.matches()) {
      throw unknown(name);
    }
    Kind kind = kind(form.group(1), name);
    boolean needsLength =
        switch (kind) {
          case CHAR, VARCHAR, VARBINARY, DECIMAL -> true;
          default -> false;
        };
    if (needsLength != (form.group(2) != null) || (kind != Kind.DECIMAL && form.group(3) != null)) {
      throw unknown(name);
    }
    return new ColumnType(kind, number(form.group(2)), number(form.group(3)));
  }

  private static Kind kind(String word, String name) {
    if (word.equals("numeric")) {
      return Kind.DECIMAL;
    }
    try {
      return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw unknown(name);
    }
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("has a column of unknown type " + name);
  }
}
