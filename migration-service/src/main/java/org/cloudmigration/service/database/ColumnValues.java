package org.cloudmigration.service.database;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.cloudmigration.service.database.ColumnType.Kind;

/** Each kind has one Java type, on both ends: what is compared must not depend on a driver. */
public final class ColumnValues {

  private ColumnValues() {}

  public static Object read(ResultSet rows, int place, Kind kind) throws SQLException {
    return switch (kind) {
      case CHAR, VARCHAR, TEXT -> rows.getString(place);
      case BIT -> orNull(rows, rows.getBoolean(place));
      case TINYINT, SMALLINT, INT, BIGINT -> orNull(rows, rows.getLong(place));
      // A BigDecimal, or a Double for PostgreSQL's NaN, with which asking for one would fail.
      case DECIMAL -> rows.getObject(place);
      case FLOAT -> orNull(rows, rows.getDouble(place));
      case DATE -> rows.getObject(place, LocalDate.class);
      case TIME -> rows.getObject(place, LocalTime.class);
      case DATETIME -> rows.getObject(place, LocalDateTime.class);
      case UNIQUEIDENTIFIER -> rows.getObject(place, UUID.class);
      case VARBINARY -> rows.getBytes(place);
    };
  }

  private static Object orNull(ResultSet rows, Object value) throws SQLException {
    return rows.wasNull() ? null : value;
  }

  public static void write(PreparedStatement to, int place, Kind kind, Object value)
      throws SQLException {
    switch (value) {
      case null -> to.setNull(place, sqlType(kind));
      case String text -> to.setString(place, text);
      case Long number -> to.setLong(place, number);
      case BigDecimal number -> to.setBigDecimal(place, number);
      case byte[] bytes -> to.setBytes(place, bytes);
      default -> to.setObject(place, value);
    }
  }

  private static int sqlType(Kind kind) {
    return switch (kind) {
      case CHAR, VARCHAR, TEXT -> Types.VARCHAR;
      case BIT -> Types.BOOLEAN;
      case TINYINT, SMALLINT, INT, BIGINT -> Types.BIGINT;
      case DECIMAL -> Types.DECIMAL;
      case FLOAT -> Types.DOUBLE;
      case DATE -> Types.DATE;
      case TIME -> Types.TIME;
      case DATETIME -> Types.TIMESTAMP;
      case UNIQUEIDENTIFIER -> Types.OTHER;
      case VARBINARY -> Types.VARBINARY;
    };
  }

  /** Bytes that a value takes up, roughly, texts at one byte for each character. */
  public static int size(Object value) {
    return switch (value) {
      case null -> 0;
      case String text -> text.length();
      case byte[] bytes -> bytes.length;
      case Boolean bit -> 1;
      case UUID id -> 16;
      default -> 8;
    };
  }
}
