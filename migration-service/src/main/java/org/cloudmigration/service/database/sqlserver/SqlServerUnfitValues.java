package org.cloudmigration.service.database.sqlserver;

import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.UnfitValues;

/**
 * Texts of SQL Server hold any unit of UTF-16. Most collations do not see NUL and halves of
 * characters; a binary one does.
 */
final class SqlServerUnfitValues implements UnfitValues {

  private static final String BINARY = " COLLATE Latin1_General_100_BIN2";
  private static final String HIGH = "NCHAR(55296) + N'-' + NCHAR(56319)";
  private static final String LOW = "NCHAR(56320) + N'-' + NCHAR(57343)";

  /** A first half without a second one. */
  private static final String ONLY_HIGH = "N'%[' + " + HIGH + " + N'][^' + " + LOW + " + N']%'";

  private static final String ONLY_LOW = "N'%[^' + " + HIGH + " + N'][' + " + LOW + " + N']%'";

  private final SqlServerDialect dialect;

  SqlServerUnfitValues(SqlServerDialect dialect) {
    this.dialect = dialect;
  }

  private String name(Column column) {
    return dialect.quote(column.name());
  }

  /** Functions of texts do not take all of their types. */
  private String text(Column column) {
    return column.type().kind() == Kind.TEXT
        ? "CAST(" + name(column) + " AS nvarchar(max))"
        : name(column);
  }

  @Override
  public Found nul(Column column) {
    String text = text(column) + BINARY;
    return new Found(
        "CHARINDEX(NCHAR(0), %s) > 0".formatted(text),
        "REPLACE(%s, NCHAR(0), N'')".formatted(text));
  }

  /** One of them at a time: to be said again until no row is left. */
  @Override
  public Found halfCharacter(Column column) {
    String framed = "(N'.' + CAST(" + name(column) + " AS nvarchar(max)) + N'.')" + BINARY;
    String high = "PATINDEX(%s, %s)".formatted(ONLY_HIGH, framed);
    String low = "PATINDEX(%s, %s)".formatted(ONLY_LOW, framed);
    return new Found(
        "(%s > 0 OR %s > 0)".formatted(high, low),
        "STUFF(%s, CASE WHEN %s > 0 THEN %s - 1 ELSE %s END, 1, NCHAR(65533))"
            .formatted(text(column), high, high, low));
  }

  @Override
  public Found longerThan(Column column, int units) {
    throw never();
  }

  @Override
  public Found finerThan(Column column, int digits) {
    String name = name(column);
    var mended = new ColumnType(column.type().kind(), 0, digits);
    return new Found(
        "DATEPART(nanosecond, %s) %% 1%s <> 0".formatted(name, "0".repeat(9 - digits)),
        "CAST(%s AS %s)".formatted(name, dialect.render(mended)));
  }

  @Override
  public Found notFinite(Column column) {
    throw never();
  }

  @Override
  public Found noNumber(Column column) {
    throw never();
  }

  @Override
  public Found outsideYears(Column column, int first, int last) {
    String year = "YEAR(" + name(column) + ")";
    return new Found(
        "%s NOT BETWEEN %d AND %d".formatted(year, first, last),
        "CASE WHEN %s > %d THEN '99991231' ELSE '17530101' END".formatted(year, last));
  }

  @Override
  public Found endOfDay(Column column) {
    throw never();
  }

  /** How many bytes UTF-8 takes, the collation knows alone; three for each unit are enough. */
  @Override
  public String bytes(Column column, boolean wide) {
    if (column.type().kind() == Kind.VARBINARY) {
      return "DATALENGTH(" + name(column) + ")";
    }
    return (wide ? "2" : "3") + " * LEN(" + text(column) + ")";
  }

  @Override
  public String firstRows(int rows, String columns, TableName table, String where) {
    return "SELECT TOP (%d) %s FROM %s WHERE %s"
        .formatted(rows, columns, dialect.quote(table), where);
  }

  private static UnsupportedOperationException never() {
    return new UnsupportedOperationException("No column of SQL Server holds such a value.");
  }
}
