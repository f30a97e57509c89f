package org.cloudmigration.service.database;

/**
 * What the steps of a data upgrade need besides the SQL that all databases have in common.
 * Arguments and results are SQL expressions.
 */
public interface SqlFunctions {

  /** Characters of a text; blanks at its end count where the column keeps them. */
  String length(String text);

  /** Place of the first occurrence, from 1; 0 if there is none. */
  String position(String part, String text);

  String year(String date);

  String month(String date);

  String daysLater(String date, String days);

  /** Days since the first of January 1753. */
  String days(String date);

  /** A whole number, as a text without blanks or leading zeros. */
  String text(String number);

  /** A text that sorts and compares character by character, whatever the database's collation. */
  String exact(String text);

  /**
   * A condition: the text has a character of a class.
   *
   * @param characters literal as it stands between the brackets of a regular expression; may begin
   *     with {@code ^}
   */
  String has(String text, String characters);

  /** The number that a text of up to 18 digits writes; null for any other text. */
  String wholeNumber(String text);

  /** A text as a column of Business Central's type Code keeps it. */
  default String code(String text) {
    return "UPPER(LTRIM(RTRIM(" + text + ")))";
  }

  /** As {@link SqlFunctions#has}, for a database with regular expressions. */
  static String inBrackets(String literal) {
    return "'[" + literal.substring(1, literal.length() - 1) + "]'";
  }
}
