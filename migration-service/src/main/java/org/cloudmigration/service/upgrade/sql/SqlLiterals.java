package org.cloudmigration.service.upgrade.sql;

import java.time.LocalDate;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.Dialect;

/** Values that stand in a statement as they are: none of them was entered by anybody. */
public final class SqlLiterals {

  /** Business Central's empty date. */
  static final LocalDate NO_DATE = LocalDate.of(1753, 1, 1);

  private static final String NO_ID = "'00000000-0000-0000-0000-000000000000'";

  private static final ColumnType DATE_COLUMN = new ColumnType(ColumnType.Kind.DATETIME, 0, 3);

  private SqlLiterals() {}

  static String date(Dialect dialect, LocalDate date) {
    return "CAST('%s' AS %s)".formatted(date, dialect.render(DATE_COLUMN));
  }

  /** What a column holds that says nothing, where nothing is null. */
  public static String empty(Dialect dialect, ColumnType type) {
    return switch (type.kind()) {
      case CHAR, VARCHAR, TEXT -> "''";
      case BIT, TINYINT, SMALLINT, INT, BIGINT, DECIMAL, FLOAT -> zero(dialect, type);
      case DATE, DATETIME -> cast(dialect, "'" + NO_DATE + "'", type);
      case TIME -> cast(dialect, "'00:00:00'", type);
      case UNIQUEIDENTIFIER -> cast(dialect, NO_ID, type);
      case VARBINARY -> cast(dialect, "''", type);
    };
  }

  private static String zero(Dialect dialect, ColumnType type) {
    return type.kind() == ColumnType.Kind.BIT ? cast(dialect, "0", type) : "0";
  }

  private static String cast(Dialect dialect, String literal, ColumnType type) {
    return "CAST(" + literal + " AS " + dialect.render(type) + ")";
  }
}
