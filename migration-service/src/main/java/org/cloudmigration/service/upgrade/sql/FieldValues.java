package org.cloudmigration.service.upgrade.sql;

import java.time.LocalDate;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.upgrade.table.FieldType;

/**
 * What an expression becomes in a field, as Business Central's own assignment has it: a Code in
 * upper case without blanks at its ends, a text cut on the right, never a null.
 */
final class FieldValues {

  /** What GP and SL write for a date that nobody entered. */
  private static final LocalDate SOURCE_NO_DATE = LocalDate.of(1900, 1, 1);

  private final Dialect dialect;

  FieldValues(Dialect dialect) {
    this.dialect = dialect;
  }

  String assigned(FieldType type, String value) {
    return switch (type.kind()) {
      case CODE -> "RTRIM(LEFT(" + code(value) + ", " + type.length() + "))";
      case TEXT, DATEFORMULA -> "LEFT(COALESCE(" + value + ", ''), " + type.length() + ")";
      case INTEGER, AUTOINCREMENT, DECIMAL, BOOLEAN, OPTION -> "COALESCE(" + value + ", 0)";
      case DATE -> date(value);
      case DATETIME, TIME, BLOB, RECORDID -> value;
    };
  }

  private String code(String value) {
    return dialect.functions().code("COALESCE(" + value + ", '')");
  }

  private String date(String value) {
    ColumnType day = ColumnType.of(ColumnType.Kind.DATE);
    ColumnType column = new ColumnType(ColumnType.Kind.DATETIME, 0, 3);
    return "CASE WHEN %1$s > %2$s THEN CAST(CAST(%1$s AS %3$s) AS %4$s) ELSE %5$s END"
        .formatted(
            value,
            SqlLiterals.date(dialect, SOURCE_NO_DATE),
            dialect.render(day),
            dialect.render(column),
            SqlLiterals.date(dialect, SqlLiterals.NO_DATE));
  }
}
