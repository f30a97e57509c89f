package org.cloudmigration.service.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.cloudmigration.service.database.ColumnType;

/** Values of sample rows in the Java type of their column. */
final class SampleValue {

  /** "No date" in sources that know no NULL. */
  private static final LocalDate NO_DATE = LocalDate.of(1900, 1, 1);

  private SampleValue() {}

  static Object empty(ColumnType type) {
    return switch (type.kind()) {
      case CHAR, VARCHAR, TEXT -> "";
      case BIT -> false;
      case TINYINT, SMALLINT, INT -> 0;
      case BIGINT -> 0L;
      case DECIMAL -> BigDecimal.ZERO;
      case FLOAT -> 0.0;
      case DATE -> NO_DATE;
      case TIME -> LocalTime.MIDNIGHT;
      case DATETIME -> NO_DATE.atStartOfDay();
      case UNIQUEIDENTIFIER -> new UUID(0, 0);
      case VARBINARY -> new byte[0];
    };
  }

  /**
   * @param value text, Long, BigDecimal or LocalDate
   * @throws ClassCastException when the column holds another kind of value
   */
  static Object of(ColumnType type, Object value) {
    return switch (type.kind()) {
      case CHAR, VARCHAR, TEXT -> (String) value;
      case BIT -> (Long) value != 0;
      case TINYINT, SMALLINT, INT -> Math.toIntExact((Long) value);
      case BIGINT -> (Long) value;
      case DECIMAL -> value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
      case FLOAT -> ((Number) value).doubleValue();
      case DATE -> (LocalDate) value;
      case DATETIME -> dateTime((LocalDate) value);
      case TIME, UNIQUEIDENTIFIER, VARBINARY -> throw new ClassCastException(type.toString());
    };
  }

  private static LocalDateTime dateTime(LocalDate date) {
    return date.atStartOfDay();
  }
}
