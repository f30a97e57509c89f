package org.cloudmigration.service.database.postgresql;

import org.cloudmigration.service.database.SqlFunctions;

/** As PostgreSQL has them. */
final class PostgreSqlQueryFunctions implements SqlFunctions {

  @Override
  public String length(String text) {
    return "CHAR_LENGTH(" + text + ")";
  }

  @Override
  public String position(String part, String text) {
    return "STRPOS(" + text + ", " + part + ")";
  }

  @Override
  public String year(String date) {
    return "CAST(EXTRACT(YEAR FROM " + date + ") AS integer)";
  }

  @Override
  public String month(String date) {
    return "CAST(EXTRACT(MONTH FROM " + date + ") AS integer)";
  }

  @Override
  public String daysLater(String date, String days) {
    return "(CAST(" + date + " AS timestamp) + (" + days + ") * INTERVAL '1 day')";
  }

  @Override
  public String days(String date) {
    return "(CAST(" + date + " AS date) - DATE '1753-01-01')";
  }

  @Override
  public String text(String number) {
    return "CAST(" + number + " AS varchar(20))";
  }

  @Override
  public String exact(String text) {
    return "(" + text + ") COLLATE \"C\"";
  }

  @Override
  public String has(String text, String characters) {
    return "(" + text + " ~ " + SqlFunctions.inBrackets(characters) + ")";
  }

  @Override
  public String wholeNumber(String text) {
    return "CASE WHEN %1$s ~ '^[0-9]{1,18}$' THEN CAST(%1$s AS bigint) END".formatted(text);
  }
}
