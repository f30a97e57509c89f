package org.cloudmigration.service.database;

/** A column has a type that no tenant has a place for. */
public class ColumnNotSupportedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String column;
  private final String type;

  public ColumnNotSupportedException(TableName table, String column, String type) {
    super("Column %s of table %s has the type %s.".formatted(column, table, type));
    this.column = column;
    this.type = type;
  }

  public String column() {
    return column;
  }

  /** As its database calls it. */
  public String type() {
    return type;
  }
}
