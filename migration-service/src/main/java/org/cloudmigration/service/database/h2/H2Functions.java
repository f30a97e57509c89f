package org.cloudmigration.service.database.h2;

import org.cloudmigration.service.database.SqlFunctions;

/** As H2 has them. */
final class H2Functions implements SqlFunctions {

  @Override
  public String length(String text) {
    return "CHAR_LENGTH(" + text + ")";
  }

  @Override
  public String position(String part, String text) {
    return "LOCATE(" + part + ", " + text + ")";
  }

  @Override
  public String year(String date) {
    return "EXTRACT(YEAR FROM " + date + ")";
  }

  @Override
  public String month(String date) {
    return "EXTRACT(MONTH FROM " + date + ")";
  }

  @Override
  public String daysLater(String date, String days) {
    return "DATEADD(DAY, " + days + ", " + date + ")";
  }

  @Override
  public String days(String date) {
    return "DATEDIFF(DAY, DATE '1753-01-01', " + date + ")";
  }

  @Override
  public String text(String number) {
    return "CAST(" + number + " AS CHARACTER VARYING(20))";
  }

  @Override
  public String exact(String text) {
    return text;
  }

  @Override
  public String has(String text, String characters) {
    return "REGEXP_LIKE(" + text + ", " + SqlFunctions.inBrackets(characters) + ")";
  }

  @Override
  public String wholeNumber(String text) {
    return "CASE WHEN REGEXP_LIKE(%1$s, '^[0-9]{1,18}$') THEN CAST(%1$s AS BIGINT) END"
        .formatted(text);
  }
}
