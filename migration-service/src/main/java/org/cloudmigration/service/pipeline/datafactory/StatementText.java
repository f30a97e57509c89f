package org.cloudmigration.service.pipeline.datafactory;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A T-SQL text with question marks for values. A Lookup binds no values, so they are written into
 * the text: numbers, and Unicode texts in which nothing but the apostrophe has a meaning.
 */
final class StatementText {

  /** Texts, quoted names and comments, in which a question mark is one; or a place. */
  private static final Pattern PART =
      Pattern.compile("'(?:[^']|'')*+'|\\[(?:[^]]|]])*+]|--[^\\n]*|\\?");

  private final String text;
  private final Map<Integer, Object> values = new TreeMap<>();

  StatementText(String text) {
    this.text = text;
  }

  /**
   * @param place from 1
   * @param value a text or a whole number
   */
  void set(int place, Object value) {
    values.put(place, value);
  }

  /**
   * @throws SQLException if a place has no value
   */
  String filled() throws SQLException {
    Matcher parts = PART.matcher(text);
    var filled = new StringBuilder();
    int place = 0;
    while (parts.find()) {
      String part = parts.group().equals("?") ? literal(++place) : parts.group();
      parts.appendReplacement(filled, Matcher.quoteReplacement(part));
    }
    return parts.appendTail(filled).toString();
  }

  private String literal(int place) throws SQLException {
    return switch (values.get(place)) {
      case String value -> "N'" + value.replace("'", "''") + "'";
      case Integer number -> number.toString();
      case Long number -> number.toString();
      case null, default -> throw new SQLException("No value for place " + place + " of: " + text);
    };
  }
}
