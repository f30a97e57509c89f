package org.cloudmigration.service.database.sqlserver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Queries within others keep the parser of ShardingSphere busy as calls do: each is read alone, and
 * where it stood a short one stays, or a column where it is a value.
 */
final class Queries {

  private static final Pattern BRACKET = Pattern.compile("'(?:[^']|'')*'|\\[[^\\]]*]|[()]");

  private static final String SHORT = "SELECT x FROM y";

  private static final Pattern QUERY = Pattern.compile("(?is)\\s*SELECT\\b.*");

  /** What a value cannot stand behind. */
  private static final Pattern NO_VALUE =
      Pattern.compile("(?is).*\\b(FROM|JOIN|APPLY|EXISTS|IN|ALL|ANY|UNION|EXCEPT|INTERSECT)\\s*");

  private Queries() {}

  /** From the innermost one to the statement itself. */
  static List<String> of(String statement) {
    List<String> all = new ArrayList<>();
    String text = Calls.read(statement);
    for (String next = without(text, all); next != null; next = without(text, all)) {
      text = Calls.read(next);
    }
    all.add(text);
    return all;
  }

  /** Null if there is none within. */
  private static String without(String text, List<String> queries) {
    Deque<Integer> open = new ArrayDeque<>();
    Matcher bracket = BRACKET.matcher(text);
    while (bracket.find()) {
      if (bracket.group().equals("(")) {
        open.push(bracket.start());
      } else if (bracket.group().equals(")") && !open.isEmpty()) {
        int begin = open.pop();
        String within = text.substring(begin + 1, bracket.start());
        if (QUERY.matcher(within).matches() && !within.equals(SHORT)) {
          queries.add(within);
          String before = text.substring(0, begin);
          String instead = NO_VALUE.matcher(before).matches() ? "(" + SHORT + ")" : " [query] ";
          return before + instead + text.substring(bracket.end());
        }
      }
    }
    return null;
  }
}
