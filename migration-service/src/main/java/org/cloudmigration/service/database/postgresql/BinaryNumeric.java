package org.cloudmigration.service.database.postgresql;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.cloudmigration.service.database.RowForm;
import org.postgresql.util.ByteConverter;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * PostgreSQL's {@code numeric}: how many digits of base 10,000, the weight of the first one, a
 * sign, how many decimals are shown, and the digits. Amounts of money have few digits, whatever the
 * column could hold; those are read and written without any number longer than 64 bits.
 */
final class BinaryNumeric {

  private static final int BASE = 10_000;
  private static final int DECIMALS_OF_DIGIT = 4;
  private static final int HEADER = 4 * Short.BYTES;
  private static final int NEGATIVE = 0x4000;
  private static final int POSITIVE = 0;

  /** So many of base 10,000, or 16 of base 10, fit into 64 bits with room for an alignment. */
  private static final int FEW = 4;

  private static final int FEW_DECIMAL = 15;

  private BinaryNumeric() {}

  /** False for NaN and infinities. */
  static boolean isNumber(byte[] data, int at) {
    int sign = ByteConverter.int2(data, at + 2 * Short.BYTES);
    return sign == POSITIVE || sign == NEGATIVE;
  }

  /**
   * @throws SQLException for what is no number
   */
  static BigDecimal read(byte[] data, int at, int length) throws SQLException {
    int digits = ByteConverter.int2(data, at);
    int sign = ByteConverter.int2(data, at + 2 * Short.BYTES);
    if (digits <= FEW && (sign == POSITIVE || sign == NEGATIVE)) {
      int weight = ByteConverter.int2(data, at + Short.BYTES);
      long number = number(data, at, digits);
      int scale = (digits - 1 - weight) * DECIMALS_OF_DIGIT;
      return stripped(sign == NEGATIVE ? -number : number, scale);
    }
    if (ByteConverter.numeric(data, at, length) instanceof BigDecimal number) {
      return number;
    }
    throw new PSQLException(
        "A numeric holds NaN or infinity, which is no decimal.",
        PSQLState.NUMERIC_VALUE_OUT_OF_RANGE);
  }

  /** The canonical form of {@link #read}. */
  static void put(byte[] data, int at, int length, RowForm form) throws SQLException {
    int digits = ByteConverter.int2(data, at);
    int sign = ByteConverter.int2(data, at + 2 * Short.BYTES);
    if (digits > FEW || sign != POSITIVE && sign != NEGATIVE) {
      form.put(read(data, at, length));
      return;
    }
    long number = number(data, at, digits);
    if (number == 0) {
      form.putDecimal(0, 0);
      return;
    }
    int weight = ByteConverter.int2(data, at + Short.BYTES);
    int scale = (digits - 1 - weight) * DECIMALS_OF_DIGIT;
    while (number % 10 == 0) {
      number /= 10;
      scale--;
    }
    form.putDecimal(sign == NEGATIVE ? -number : number, scale);
  }

  private static long number(byte[] data, int at, int digits) {
    long number = 0;
    for (int i = 0; i < digits; i++) {
      number = number * BASE + ByteConverter.int2(data, at + HEADER + i * Short.BYTES);
    }
    return number;
  }

  /** With as few decimals as it needs. */
  private static BigDecimal stripped(long number, int scale) {
    if (number == 0) {
      return BigDecimal.ZERO;
    }
    if (scale < 0) {
      return BigDecimal.valueOf(number, scale).setScale(0);
    }
    long rest = number;
    int decimals = scale;
    while (decimals > 0 && rest % 10 == 0) {
      rest /= 10;
      decimals--;
    }
    return BigDecimal.valueOf(rest, decimals);
  }

  static void write(BigDecimal number, BinaryBuffer to) {
    if (number.precision() > FEW_DECIMAL || number.scale() < 0) {
      to.putSized(ByteConverter.numeric(number));
      return;
    }
    int decimals = number.scale();
    int fraction = (decimals + DECIMALS_OF_DIGIT - 1) / DECIMALS_OF_DIGIT;
    long aligned = Math.abs(number.unscaledValue().longValue());
    for (int i = decimals; i < fraction * DECIMALS_OF_DIGIT; i++) {
      aligned *= 10;
    }
    int digits = 0;
    for (long rest = aligned; rest > 0; rest /= BASE) {
      digits++;
    }
    to.putInt(HEADER + digits * Short.BYTES);
    to.putShort((short) digits);
    to.putShort((short) (digits - 1 - fraction));
    to.putShort((short) (number.signum() < 0 ? NEGATIVE : POSITIVE));
    to.putShort((short) decimals);
    long place = 1;
    for (int i = 1; i < digits; i++) {
      place *= BASE;
    }
    for (; digits > 0; digits--) {
      to.putShort((short) (aligned / place));
      aligned %= place;
      place /= BASE;
    }
  }
}
