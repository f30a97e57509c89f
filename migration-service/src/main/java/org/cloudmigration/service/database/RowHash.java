package org.cloudmigration.service.database;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/**
 * XXH3 (128 bits) over a canonical form of a row. The form is unambiguous: each value begins with
 * the mark of its family, and whatever varies in length is preceded by it, so that no two different
 * rows have the same form. Numbers of all widths are one family, and decimals count by value: a
 * tenant may store them wider, or with another scale. Not thread-safe.
 */
public final class RowHash {

  private static final byte NULL = 0;
  private static final byte TEXT = 1;
  private static final byte INTEGER = 2;
  private static final byte DECIMAL = 3;
  private static final byte LONG_DECIMAL = 4;
  private static final byte FLOAT = 5;
  private static final byte BIT = 6;
  private static final byte DATE = 7;
  private static final byte TIME = 8;
  private static final byte DATETIME = 9;
  private static final byte GUID = 10;
  private static final byte BINARY = 11;
  private static final byte BROKEN_TEXT = 12;

  private final HashStream128 stream = Hashing.xxh3_128().hashStream();

  /** The digest with one row more. */
  public TableDigest fold(TableDigest digest, Object[] row) {
    HashValue128 hash = of(row);
    return digest.plusRow(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }

  /** The digest with a row less that was folded into it. */
  public TableDigest unfold(TableDigest digest, Object[] row) {
    HashValue128 hash = of(row);
    return digest.minusRow(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }

  private HashValue128 of(Object[] row) {
    stream.reset();
    for (Object value : row) {
      put(value);
    }
    return stream.get();
  }

  private void put(Object value) {
    switch (value) {
      case null -> stream.putByte(NULL);
      case String text -> putText(text);
      case Long number -> stream.putByte(INTEGER).putLong(number);
      case BigDecimal number -> putDecimal(number.stripTrailingZeros());
      // Adding 0.0 makes the negative zero a positive one; some databases keep only that.
      case Double number -> stream.putByte(FLOAT).putLong(Double.doubleToLongBits(number + 0.0));
      case Boolean bit -> stream.putByte(BIT).putBoolean(bit);
      case LocalDate date -> stream.putByte(DATE).putLong(date.toEpochDay());
      case LocalTime time -> stream.putByte(TIME).putLong(time.toNanoOfDay());
      case LocalDateTime moment -> {
        stream.putByte(DATETIME).putLong(moment.toLocalDate().toEpochDay());
        stream.putLong(moment.toLocalTime().toNanoOfDay());
      }
      case UUID id -> {
        stream.putByte(GUID).putLong(id.getMostSignificantBits());
        stream.putLong(id.getLeastSignificantBits());
      }
      case byte[] bytes -> stream.putByte(BINARY).putInt(bytes.length).putBytes(bytes);
      default -> throw new IllegalArgumentException("No canonical form: " + value.getClass());
    }
  }

  /** As UTF-8, but for half a surrogate pair, which UTF-8 cannot tell from a question mark. */
  private void putText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!isDoubtful(bytes) || isWhole(text)) {
      stream.putByte(TEXT).putInt(bytes.length).putBytes(bytes);
    } else {
      stream.putByte(BROKEN_TEXT).putInt(text.length()).putChars(text);
    }
  }

  /** A question mark may stand for what could not be encoded. */
  private static boolean isDoubtful(byte[] bytes) {
    for (byte b : bytes) {
      if (b == '?') {
        return true;
      }
    }
    return false;
  }

  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSurrogatePair(
            text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 'x')) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private void putDecimal(BigDecimal stripped) {
    // Most decimals fit in 64 bits; only others pay for an array. A number always takes one way.
    if (stripped.precision() <= 18) {
      stream.putByte(DECIMAL).putInt(stripped.scale());
      stream.putLong(stripped.unscaledValue().longValue());
    } else {
      byte[] digits = stripped.unscaledValue().toByteArray();
      stream.putByte(LONG_DECIMAL).putInt(stripped.scale());
      stream.putInt(digits.length).putBytes(digits);
    }
  }
}
