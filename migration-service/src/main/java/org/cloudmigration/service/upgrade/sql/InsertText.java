package org.cloudmigration.service.upgrade.sql;

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
}
