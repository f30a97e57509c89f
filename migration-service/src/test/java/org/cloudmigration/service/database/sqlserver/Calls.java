package org.cloudmigration.service.database.sqlserver;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls and cases within others keep the parser of ShardingSphere busy for minutes. Those of plain
 * values are read here, and become a column.
 */
final class Calls {

  /** How many arguments the functions of SQL Server 2016 take that steps call within others. */
  private static final Map<String, Integer> ARGUMENTS =
      Map.of(
          "UPPER",
          1,
          "LOWER",
          1,
          "LTRIM",
          1,
          "RTRIM",
          1,
          "LEN",
          1,
          "LEFT_OF",
          2,
          "CHARINDEX",
          2,
          "REPLACE",
          3,
          "SUBSTRING",
          3);

  private static final String PLAIN = "(?:[\\w$.*+/\\s?-]|\\[\\w*]|N?'(?:[^']|'')*')";

  private static final Pattern CALL =
      Pattern.compile(
          "(?i)\\b("
              + String.join("|", ARGUMENTS.keySet())
              + "|COALESCE|CONCAT)\\s*\\(((?:"
              + PLAIN
              + "|,)*)\\)");

  private static final Pattern CAST =
      Pattern.compile(
          "(?i)\\bCAST\\s*\\(("
              + PLAIN
              + "*?)\\sAS\\s+\\w+\\s*(?:\\(\\s*(?:\\d+\\s*(?:,\\s*\\d+\\s*)?|max)\\))?\\s*\\)");

  private static final String VALUE =
      "(?:(?!\\b(?:CASE|WHEN|THEN|ELSE|END|SELECT)\\b)(?:" + PLAIN + "|[<>=,]|\\([^()]*\\)))+?";

  private static final Pattern CASE =
      Pattern.compile(
          "(?i)\\bCASE\\b(?:(?!\\bWHEN\\b)"
              + PLAIN
              + ")*?(?:\\bWHEN\\b"
              + VALUE
              + "\\bTHEN\\b"
              + VALUE
              + ")+(?:\\bELSE\\b(?!\\s*END\\b)"
              + VALUE
              + ")?\\bEND\\b");

  private static final Pattern KEYWORD =
      Pattern.compile("(?i)\\b(CASE|SELECT|AS|OVER|DISTINCT)\\b");

  private static final String ATOM = "(?:(?:\\w+\\.)?\\[\\w*]|\\d+|N?'(?:[^']|'')*')";

  /** Opens brackets that are no function's and no list's: those stand right behind a word. */
  private static final String OPEN = "(?<![\\w\\]])\\(\\s*";

  /** A value in brackets of its own, as macros leave it. */
  private static final Pattern BRACKETS = Pattern.compile(OPEN + "(" + ATOM + ")\\s*\\)");

  /** A calculation in brackets of its own. */
  private static final Pattern CALCULATION =
      Pattern.compile(OPEN + ATOM + "(?:\\s*[-+*/]\\s*" + ATOM + ")+\\s*\\)");

  private Calls() {}

  static String read(String statement) {
    String before = "";
    String text = statement;
    while (!text.equals(before)) {
      before = text;
      text = CALCULATION.matcher(text).replaceAll("[call]");
      text = CAST.matcher(BRACKETS.matcher(text).replaceAll("$1")).replaceAll(Calls::cast);
      text = CASE.matcher(text).replaceAll(" [call] ");
      text = CALL.matcher(text).replaceAll(Calls::read);
    }
    return text;
  }

  private static String cast(MatchResult cast) {
    boolean plain = !cast.group(1).isBlank() && !KEYWORD.matcher(cast.group(1)).find();
    return plain ? "[call]" : Matcher.quoteReplacement(cast.group());
  }

  private static String read(MatchResult call) {
    String arguments = call.group(2);
    if (KEYWORD.matcher(arguments).find()) {
      return Matcher.quoteReplacement(call.group());
    }
    String[] given = arguments.replaceAll("'(?:[^']|'')*'", "''").split(",", -1);
    Integer wanted = ARGUMENTS.get(call.group(1).toUpperCase(Locale.ROOT));
    boolean right = wanted == null ? given.length > 1 : given.length == wanted;
    for (String argument : given) {
      right &= !argument.isBlank();
    }
    if (!right) {
      throw new AssertionError("arguments of " + call.group());
    }
    return "[call]";
  }
}
