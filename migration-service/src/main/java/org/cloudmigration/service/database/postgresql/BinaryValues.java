package org.cloudmigration.service.database.postgresql;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.UUID;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.postgresql.util.ByteConverter;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** Values in PostgreSQL's binary form, as the Java types of their kinds. */
final class BinaryValues {

  private BinaryValues() {}

  static Object read(Kind kind, byte[] data, int at, int length) throws SQLException {
    return switch (kind) {
      case CHAR, VARCHAR, TEXT -> new String(data, at, length, StandardCharsets.UTF_8);
      case BIT -> data[at] != 0;
      case TINYINT, SMALLINT, INT, BIGINT -> whole(data, at, length);
      case DECIMAL ->
          BinaryNumeric.isNumber(data, at) ? BinaryNumeric.read(data, at, length) : Double.NaN;
      case FLOAT -> floating(data, at, length);
      case DATE -> PostgreSqlTimes.date(ByteConverter.int4(data, at));
      case TIME -> PostgreSqlTimes.time(ByteConverter.int8(data, at));
      case DATETIME -> PostgreSqlTimes.moment(ByteConverter.int8(data, at));
      case UNIQUEIDENTIFIER ->
          new UUID(ByteConverter.int8(data, at), ByteConverter.int8(data, at + Long.BYTES));
      case VARBINARY -> Arrays.copyOfRange(data, at, at + length);
    };
  }

  static long whole(byte[] data, int at, int length) {
    return switch (length) {
      case Short.BYTES -> ByteConverter.int2(data, at);
      case Integer.BYTES -> ByteConverter.int4(data, at);
      default -> ByteConverter.int8(data, at);
    };
  }

  /** A short one by its digits, as the server and other drivers write it. */
  static double floating(byte[] data, int at, int length) {
    return length == Float.BYTES
        ? Double.parseDouble(Float.toString(ByteConverter.float4(data, at)))
        : ByteConverter.float8(data, at);
  }

  static void write(Object value, Kind kind, BinaryBuffer to) throws SQLException {
    switch (value) {
      case null -> to.putInt(BinaryBuffer.NULL);
      case String text -> to.putSized(text.getBytes(StandardCharsets.UTF_8));
      case Long number -> whole(number, kind, to);
      case BigDecimal number -> BinaryNumeric.write(number, to);
      case Double number -> to.putSized(Double.doubleToLongBits(number));
      case Boolean bit -> to.putSized(new byte[] {(byte) (bit ? 1 : 0)});
      case LocalDate date -> to.putSized(PostgreSqlTimes.days(date));
      case LocalTime time -> to.putSized(PostgreSqlTimes.microseconds(time));
      case LocalDateTime moment -> to.putSized(PostgreSqlTimes.microseconds(moment));
      case UUID id -> {
        to.putInt(2 * Long.BYTES);
        to.putLong(id.getMostSignificantBits());
        to.putLong(id.getLeastSignificantBits());
      }
      case byte[] bytes -> to.putSized(bytes);
      default -> throw new IllegalArgumentException("No binary form: " + value.getClass());
    }
  }

  /** As wide as the column, as the dialect makes it. */
  private static void whole(long number, Kind kind, BinaryBuffer to) throws SQLException {
    switch (kind) {
      case TINYINT, SMALLINT -> {
        to.putInt(Short.BYTES);
        to.putShort((short) narrowed(number, (short) number));
      }
      case INT -> to.putSized((int) narrowed(number, (int) number));
      default -> to.putSized(number);
    }
  }

  private static long narrowed(long number, long narrow) throws SQLException {
    if (number != narrow) {
      throw new PSQLException(
          number + " is out of the range of its column.", PSQLState.NUMERIC_VALUE_OUT_OF_RANGE);
    }
    return narrow;
  }
}
