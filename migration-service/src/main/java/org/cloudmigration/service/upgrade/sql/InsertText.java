package org.cloudmigration.service.upgrade.sql;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that adds the rows of a query to a table.
 *
 * @param fields as the statement names them; {@link #FIRST_BY} is none of the table
 */
record InsertText(String table, List<String> fields, String query) {

  /** Of rows with the same key the one with the lowest value here is the first. */
  static final String FIRST_BY = "first by";

  /** All fields of the table, of the query's alias before it: rows are copied as they are. */
  private static final String ALL = "*";

  private static final Pattern ALL_OF = Pattern.compile("(\\w+)\\.\\[\\*]");

  private static final Pattern START =
      Pattern.compile("(?i)\\s*insert\\s+into\\s+\\{([^}]+)}\\s*\\(");

  static Optional<InsertText> of(String statement) {
    Matcher start = START.matcher(statement);
    if (!start.lookingAt()) {
      return Optional.empty();
    }
    List<String> fields = new ArrayList<>();
    int at = start.end();
    while (statement.charAt(at) != ')') {
      if (statement.charAt(at) == '[') {
        int close = statement.indexOf(']', at);
        fields.add(statement.substring(at + 1, close));
        at = close;
      }
      at++;
    }
    return Optional.of(new InsertText(start.group(1), fields, statement.substring(at + 1)));
  }

  /**
   * With each field by its name, where the statement copies all of them.
   *
   * @param all names of the table's fields
   */
  InsertText spelledOut(List<String> all) {
    if (!fields.equals(List.of(ALL))) {
      return this;
    }
    String each =
        ALL_OF
            .matcher(query)
            .replaceAll(
                alias ->
                    Matcher.quoteReplacement(
                        all.stream()
                            .map(field -> alias.group(1) + ".[" + field + "]")
                            .collect(joining(", "))));
    return new InsertText(table, all, each);
  }
}
