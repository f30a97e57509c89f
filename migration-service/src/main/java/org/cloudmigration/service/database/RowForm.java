package org.cloudmigration.service.database;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A row in its canonical form, and XXH3 (128 bits) over it. The form is unambiguous: each value
 * begins with the mark of its family, and whatever varies in length is preceded by it, so that no
 * two different rows have the same form. Numbers of all widths are one family, and decimals count
 * by value: a tenant may store them wider, or with another scale. Tenants keep sums of these
 * hashes, so the form must not change. Not thread-safe.
 */
public final class RowForm {

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

  /** Longer rows are hashed piece by piece; most are hashed at once. */
  private static final int ROOM = 16 << 10;

  /** Digits of which all fit into 64 bits. */
  private static final int SHORT_DECIMAL = 18;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Hasher128 hasher = Hashing.xxh3_128();
  private final HashStream128 earlier = hasher.hashStream();
  private final byte[] bytes = new byte[ROOM];
  private int end;
  private boolean inPieces;
  private long size;

  /** Forgets the row before. */
  public void clear() {
    if (inPieces) {
      earlier.reset();
      inPieces = false;
    }
    end = 0;
    size = 0;
  }

  /** Bytes that the values take up, roughly. */
  public long size() {
    return size;
  }

  /** The digest with this row more. */
  public TableDigest addedTo(TableDigest digest) {
    HashValue128 hash = hash();
    return digest.plusRow(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }

  /** The digest without this row, which was added once. */
  public TableDigest takenFrom(TableDigest digest) {
    HashValue128 hash = hash();
    return digest.minusRow(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }

  private HashValue128 hash() {
    if (inPieces) {
      pass();
      return earlier.get();
    }
    return hasher.hashBytesTo128Bits(bytes, 0, end);
  }

  public void put(Object value) {
    switch (value) {
      case null -> mark(NULL, 0, 0);
      case String text -> putText(text);
      case Long number -> putInteger(number);
      case BigDecimal number -> putDecimal(number.stripTrailingZeros());
      case Double number -> putFloat(number);
      case Boolean bit -> putBit(bit);
      case LocalDate date -> putDate(date.toEpochDay());
      case LocalTime time -> putTime(time.toNanoOfDay());
      case LocalDateTime moment ->
          putMoment(moment.toLocalDate().toEpochDay(), moment.toLocalTime().toNanoOfDay());
      case UUID id -> putGuid(id.getMostSignificantBits(), id.getLeastSignificantBits());
      case byte[] binary -> putSized(BINARY, binary, 0, binary.length);
      default -> throw new IllegalArgumentException("No canonical form: " + value.getClass());
    }
  }

  /** As UTF-8, but for half a surrogate pair, which UTF-8 cannot tell from a question mark. */
  private void putText(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (!isDoubtful(utf8) || isWhole(text)) {
      putText(utf8, 0, utf8.length);
    } else {
      mark(BROKEN_TEXT, Integer.BYTES, text.length());
      putInt(text.length());
      pass();
      earlier.putChars(text);
    }
  }

  /**
   * @param utf8 whole characters from there on
   */
  public void putText(byte[] utf8, int at, int length) {
    putSized(TEXT, utf8, at, length);
  }

  public void putBinary(byte[] binary, int at, int length) {
    putSized(BINARY, binary, at, length);
  }

  public void putInteger(long number) {
    mark(INTEGER, Long.BYTES, Long.BYTES);
    putLong(number);
  }

  /**
   * @param unscaled of at most 18 digits, the last one not 0 unless it is 0 itself
   */
  public void putDecimal(long unscaled, int scale) {
    mark(DECIMAL, Integer.BYTES + Long.BYTES, Long.BYTES);
    putInt(scale);
    putLong(unscaled);
  }

  /** Adding 0.0 makes the negative zero a positive one; some databases keep only that. */
  public void putFloat(double number) {
    mark(FLOAT, Long.BYTES, Long.BYTES);
    putLong(Double.doubleToLongBits(number + 0.0));
  }

  public void putBit(boolean bit) {
    mark(BIT, 1, 1);
    bytes[end++] = (byte) (bit ? 1 : 0);
  }

  public void putDate(long epochDay) {
    mark(DATE, Long.BYTES, Long.BYTES);
    putLong(epochDay);
  }

  public void putTime(long nanoOfDay) {
    mark(TIME, Long.BYTES, Long.BYTES);
    putLong(nanoOfDay);
  }

  public void putMoment(long epochDay, long nanoOfDay) {
    mark(DATETIME, 2 * Long.BYTES, Long.BYTES);
    putLong(epochDay);
    putLong(nanoOfDay);
  }

  public void putGuid(long high, long low) {
    mark(GUID, 2 * Long.BYTES, 2 * Long.BYTES);
    putLong(high);
    putLong(low);
  }

  private void putDecimal(BigDecimal stripped) {
    // Most decimals fit in 64 bits; only others pay for an array. A number always takes one way.
    if (stripped.precision() <= SHORT_DECIMAL) {
      putDecimal(stripped.unscaledValue().longValue(), stripped.scale());
    } else {
      byte[] digits = stripped.unscaledValue().toByteArray();
      mark(LONG_DECIMAL, 2 * Integer.BYTES, Long.BYTES);
      putInt(stripped.scale());
      putInt(digits.length);
      putBytes(digits, 0, digits.length);
    }
  }

  private void putSized(byte family, byte[] value, int at, int length) {
    mark(family, Integer.BYTES, length);
    putInt(length);
    putBytes(value, at, length);
  }

  private void putBytes(byte[] value, int at, int length) {
    if (length > ROOM - end) {
      pass();
    }
    if (length > ROOM) {
      earlier.putBytes(value, at, length);
    } else {
      System.arraycopy(value, at, bytes, end, length);
      end += length;
    }
  }

  /**
   * @param room for what follows
   */
  private void mark(byte family, int room, int valueSize) {
    if (1 + room > ROOM - end) {
      pass();
    }
    bytes[end++] = family;
    size += valueSize;
  }

  private void pass() {
    earlier.putBytes(bytes, 0, end);
    end = 0;
    inPieces = true;
  }

  private void putInt(int value) {
    INTS.set(bytes, end, value);
    end += Integer.BYTES;
  }

  private void putLong(long value) {
    LONGS.set(bytes, end, value);
    end += Long.BYTES;
  }

  /** A question mark may stand for what could not be encoded. */
  private static boolean isDoubtful(byte[] utf8) {
    for (byte b : utf8) {
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
}
