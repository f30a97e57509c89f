package org.cloudmigration.service.database;

/** What databases say alike that keep to the standard. */
public abstract class StandardUnfitValues implements UnfitValues {

  private static final String LARGEST = "CAST(1.7976931348623157E308 AS DOUBLE PRECISION)";

  protected final Dialect dialect;

  protected StandardUnfitValues(Dialect dialect) {
    this.dialect = dialect;
  }

  protected final String name(Column column) {
    return dialect.quote(column.name());
  }

  /** To them, no number is greater than every number. */
  @Override
  public Found notFinite(Column column) {
    return new Found("%s NOT BETWEEN -%s AND %s".formatted(name(column), LARGEST, LARGEST), "0");
  }

  @Override
  public Found outsideYears(Column column, int first, int last) {
    String year = "EXTRACT(YEAR FROM " + name(column) + ")";
    return new Found(
        "%s NOT BETWEEN %d AND %d".formatted(year, first, last),
        "CASE WHEN %s > %d THEN DATE '9999-12-31' ELSE DATE '1753-01-01' END"
            .formatted(year, last));
  }

  @Override
  public String bytes(Column column, boolean wide) {
    return wide && column.type().kind() != ColumnType.Kind.VARBINARY
        ? "2 * CHAR_LENGTH(" + name(column) + ")"
        : "OCTET_LENGTH(" + name(column) + ")";
  }

  @Override
  public String firstRows(int rows, String columns, TableName table, String where) {
    return "SELECT %s FROM %s WHERE %s FETCH FIRST %d ROWS ONLY"
        .formatted(columns, dialect.quote(table), where, rows);
  }

  protected static Found never() {
    throw new UnsupportedOperationException("No column of this database holds such a value.");
  }
}
