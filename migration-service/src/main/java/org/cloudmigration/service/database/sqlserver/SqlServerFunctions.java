package org.cloudmigration.service.database.sqlserver;

import org.cloudmigration.service.database.SqlFunctions;

/** As Transact-SQL of SQL Server 2016 has them. */
final class SqlServerFunctions implements SqlFunctions {

  private static final String EXACT = " COLLATE Latin1_General_BIN2";

  @Override
  public String length(String text) {
    return "LEN(" + text + ")";
  }

  @Override
  public String position(String part, String text) {
    return "CHARINDEX(" + part + ", " + text + ")";
  }

  @Override
  public String year(String date) {
    return "YEAR(" + date + ")";
  }

  @Override
  public String month(String date) {
    return "MONTH(" + date + ")";
  }

  @Override
  public String daysLater(String date, String days) {
    return "DATEADD(day, " + days + ", " + date + ")";
  }

  @Override
  public String days(String date) {
    return "DATEDIFF(day, '1753-01-01', " + date + ")";
  }

  @Override
  public String text(String number) {
    return "CAST(" + number + " AS nvarchar(20))";
  }

  @Override
  public String exact(String text) {
    return "(" + text + ")" + EXACT;
  }

  @Override
  public String has(String text, String characters) {
    return "("
        + exact(text)
        + " LIKE '%["
        + characters.substring(1, characters.length() - 1)
        + "]%')";
  }

  @Override
  public String wholeNumber(String text) {
    return "CASE WHEN %1$s <> '' AND LEN(%1$s) <= 18 AND NOT %2$s THEN CAST(%1$s AS bigint) END"
        .formatted(text, has(text, "'^0-9'"));
  }
}
