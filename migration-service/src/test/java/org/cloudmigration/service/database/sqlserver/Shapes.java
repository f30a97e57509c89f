package org.cloudmigration.service.database.sqlserver;

import java.util.regex.Pattern;

/**
 * What the grammar sees of a statement: it asks neither which name, text or whole number stands
 * somewhere, nor how many columns follow each other in a list. Many statements have one shape, and
 * the parser of ShardingSphere takes its time for each column.
 */
final class Shapes {

  private static final Pattern NAME = Pattern.compile("\\[\\w*]");
  private static final Pattern TEXT = Pattern.compile("N?'(?:[^']|'')*'");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Neither the digits of a name nor those of a fraction. */
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.@$])\\d+(?![\\w.])");

  private static final Pattern COLUMNS =
      Pattern.compile("(?<![\\w.])((?:\\w+\\.)?\\[x]) ,(?: (?:\\w+\\.)?\\[x] ,)+");

  private Shapes() {}

  /**
   * @param statement with a blank between two words or signs
   */
  static String of(String statement) {
    String text = TEXT.matcher(statement).replaceAll("'x'");
    String names = NAME.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("[x]");
    return COLUMNS.matcher(NUMBER.matcher(names).replaceAll("1")).replaceAll("$1 ,");
  }
}
