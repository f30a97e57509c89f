package org.cloudmigration.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tenants keep sums of hashes: another form would make each table seem to differ. */
class FormOfRowsNeverChangesTest {

  private final Random random = new Random(7);

  @Test
  void isWhatItWasWhenEachValueWentIntoTheHashByItself() {
    var hash = new RowHash();
    for (int i = 0; i < 2_000; i++) {
      var row = new Object[1 + random.nextInt(30)];
      for (int j = 0; j < row.length; j++) {
        row[j] = value();
      }
      HashValue128 expected = reference(row);
      assertThat(hash.fold(TableDigest.EMPTY, row))
          .isEqualTo(
              new TableDigest(
                  1, expected.getMostSignificantBits(), expected.getLeastSignificantBits()));
    }
  }

  @Test
  void isTheSameHoweverOftenItIsAsked() {
    RowForm form = new RowHash().form(new Object[] {"x".repeat(100_000), 1L});
    TableDigest once = form.addedTo(TableDigest.EMPTY);
    assertThat(form.addedTo(TableDigest.EMPTY)).isEqualTo(once);
    assertThat(form.takenFrom(once)).isEqualTo(TableDigest.EMPTY);
  }

  @Test
  void countsWhatTheValuesTakeUp() {
    Object[] row = {"häß", null, 1L, true, new UUID(1, 2), new byte[5], BigDecimal.TEN};
    assertThat(new RowHash().form(row).size()).isEqualTo(5 + 8 + 1 + 16 + 5 + 8);
  }

  private Object value() {
    return switch (random.nextInt(16)) {
      case 0 -> null;
      case 1 -> "plain";
      case 2 -> "häßlich? 😀";
      case 3 -> "half \uD800 of it";
      case 4 -> "long ".repeat(random.nextInt(8_000));
      case 5 -> random.nextLong();
      case 6 -> BigDecimal.valueOf(random.nextInt(), random.nextInt(8));
      case 7 -> new BigDecimal("1234567890123456789012.3400").negate();
      case 8 -> -0.0;
      case 9 -> random.nextDouble();
      case 10 -> random.nextBoolean();
      case 11 -> LocalDate.ofEpochDay(random.nextInt(40_000));
      case 12 -> LocalTime.ofNanoOfDay(random.nextInt(Integer.MAX_VALUE));
      case 13 -> LocalDateTime.MAX.minusNanos(random.nextInt(Integer.MAX_VALUE));
      case 14 -> new UUID(random.nextLong(), random.nextLong());
      default -> new byte[random.nextInt(40_000)];
    };
  }

  private static HashValue128 reference(Object[] row) {
    HashStream128 stream = Hashing.xxh3_128().hashStream();
    for (Object value : row) {
      put(value, stream);
    }
    return stream.get();
  }

  private static void put(Object value, HashStream128 to) {
    switch (value) {
      case null -> to.putByte((byte) 0);
      case String text when text.contains("\uD800 ") ->
          to.putByte((byte) 12).putInt(text.length()).putChars(text);
      case String text -> bytes((byte) 1, text.getBytes(StandardCharsets.UTF_8), to);
      case Long number -> to.putByte((byte) 2).putLong(number);
      case BigDecimal number -> decimal(number.stripTrailingZeros(), to);
      case Double number -> to.putByte((byte) 5).putLong(Double.doubleToLongBits(number + 0.0));
      case Boolean bit -> to.putByte((byte) 6).putBoolean(bit);
      case LocalDate date -> to.putByte((byte) 7).putLong(date.toEpochDay());
      case LocalTime time -> to.putByte((byte) 8).putLong(time.toNanoOfDay());
      case LocalDateTime moment ->
          to.putByte((byte) 9)
              .putLong(moment.toLocalDate().toEpochDay())
              .putLong(moment.toLocalTime().toNanoOfDay());
      case UUID id ->
          to.putByte((byte) 10)
              .putLong(id.getMostSignificantBits())
              .putLong(id.getLeastSignificantBits());
      case byte[] binary -> bytes((byte) 11, binary, to);
      default -> throw new IllegalArgumentException();
    }
  }

  private static void decimal(BigDecimal number, HashStream128 to) {
    if (number.precision() <= 18) {
      to.putByte((byte) 3).putInt(number.scale()).putLong(number.unscaledValue().longValue());
    } else {
      to.putByte((byte) 4).putInt(number.scale());
      byte[] digits = number.unscaledValue().toByteArray();
      to.putInt(digits.length).putBytes(digits);
    }
  }

  private static void bytes(byte family, byte[] value, HashStream128 to) {
    to.putByte(family).putInt(value.length).putBytes(value);
  }
}
