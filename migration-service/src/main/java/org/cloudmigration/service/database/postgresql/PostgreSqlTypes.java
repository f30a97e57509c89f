package org.cloudmigration.service.database.postgresql;

import org.cloudmigration.service.database.ColumnNotSupportedException;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.TableName;

/** Types as pg_type names them. */
final class PostgreSqlTypes {

  private static final int HEADER = 4;
  private static final int NONE = -1;
  private static final int MICROSECONDS = 6;

  private PostgreSqlTypes() {}

  /**
   * @param modifier as the catalogue packs it: length plus 4, or digits and scale in one number
   */
  static ColumnType type(TableName table, String column, String type, int modifier) {
    return switch (type) {
      case "bpchar" -> text(Kind.CHAR, modifier);
      case "varchar" -> text(Kind.VARCHAR, modifier);
      case "text" -> ColumnType.of(Kind.TEXT);
      case "bool" -> ColumnType.of(Kind.BIT);
      case "int2" -> ColumnType.of(Kind.SMALLINT);
      case "int4" -> ColumnType.of(Kind.INT);
      case "int8" -> ColumnType.of(Kind.BIGINT);
      case "numeric" -> decimal(table, column, modifier);
      case "float4", "float8" -> ColumnType.of(Kind.FLOAT);
      case "date" -> ColumnType.of(Kind.DATE);
      case "time" -> new ColumnType(Kind.TIME, 0, fraction(modifier));
      case "timestamp" -> new ColumnType(Kind.DATETIME, 0, fraction(modifier));
      case "uuid" -> ColumnType.of(Kind.UNIQUEIDENTIFIER);
      case "bytea" -> ColumnType.of(Kind.VARBINARY);
      default -> throw new ColumnNotSupportedException(table, column, type);
    };
  }

  private static ColumnType text(Kind kind, int modifier) {
    return modifier == NONE ? ColumnType.of(Kind.TEXT) : ColumnType.of(kind, modifier - HEADER);
  }

  private static int fraction(int modifier) {
    return modifier == NONE ? MICROSECONDS : modifier;
  }

  /** Without digits, a number may be longer than any tenant's column. */
  private static ColumnType decimal(TableName table, String column, int modifier) {
    int packed = modifier - HEADER;
    int digits = packed >> 16 & 0xffff;
    int scale = packed & 0x7ff;
    if (modifier == NONE || scale > digits) {
      throw new ColumnNotSupportedException(table, column, "numeric without digits");
    }
    return ColumnType.decimal(digits, scale);
  }
}
