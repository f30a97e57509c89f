package org.cloudmigration.service.database.sqlserver;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parser of ShardingSphere knows OVER behind few functions, alone, and no frame. Each other one
 * becomes a column; its partition, order and argument are read apart.
 */
final class Windows {

  private static final Pattern OVER = Pattern.compile("(?i)\\bOVER\\s*\\(");
  private static final Pattern FRAME =
      Pattern.compile("(?i)\\bROWS\\s+UNBOUNDED\\s+PRECEDING\\s*\\)$");
  private static final Pattern FUNCTION =
      Pattern.compile("(?i)\\b(SUM|MIN|MAX|COUNT|DENSE_RANK)\\s*$");

  private Windows() {}

  /**
   * @param apart gets what has to be read besides
   */
  static String known(String text, List<String> apart) {
    var sql = new StringBuilder(text);
    Matcher over = OVER.matcher(text);
    int from = text.length();
    // From the end, so that places before stay what they are.
    while (from > 0) {
      int at = lastOver(over, from);
      if (at < 0) {
        break;
      }
      replace(sql, at, apart);
      from = at;
    }
    return sql.toString();
  }

  private static int lastOver(Matcher over, int before) {
    int last = -1;
    over.reset();
    while (over.find() && over.start() < before) {
      last = over.start();
    }
    return last;
  }

  private static void replace(StringBuilder sql, int over, List<String> apart) {
    int close = over - 1;
    while (Character.isWhitespace(sql.charAt(close))) {
      close--;
    }
    int open = opening(sql, close);
    Matcher function = FUNCTION.matcher(sql.substring(0, open));
    if (!function.find()) {
      return;
    }
    int begin = sql.indexOf("(", over);
    int end = closing(sql, begin);
    String window = FRAME.matcher(sql.substring(begin, end + 1)).replaceFirst(")");
    if (!window.matches("(?is).*\\bORDER\\s+BY\\b.*")) {
      window = window.substring(0, window.length() - 1) + " ORDER BY x)";
    }
    String argument = sql.substring(open + 1, close).strip();
    if (argument.isEmpty() || argument.equals("*")) {
      argument = "1";
    }
    sql.replace(function.start(), end + 1, "[window]");
    apart.add("SELECT " + argument + ", ROW_NUMBER() OVER " + window + " FROM t");
  }

  private static int opening(CharSequence text, int close) {
    int depth = 0;
    for (int i = close; ; i--) {
      depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
  }

  private static int closing(CharSequence text, int open) {
    int depth = 0;
    for (int i = open; ; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
  }
}
