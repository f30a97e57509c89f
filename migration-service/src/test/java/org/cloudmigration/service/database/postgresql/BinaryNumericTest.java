package org.cloudmigration.service.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.postgresql.util.ByteConverter;

/** An amount that is off by a digit. */
class BinaryNumericTest {

  private static byte[] written(BigDecimal number) {
    var buffer = new BinaryBuffer(8);
    BinaryNumeric.write(number, buffer);
    ByteBuffer bytes = ByteBuffer.wrap(buffer.array(), 0, buffer.size());
    byte[] field = new byte[bytes.getInt()];
    bytes.get(field);
    assertThat(bytes.hasRemaining()).isFalse();
    return field;
  }

  private static void travels(BigDecimal number) throws SQLException {
    byte[] bytes = written(number);
    assertThat((BigDecimal) ByteConverter.numeric(bytes, 0, bytes.length))
        .as("as the driver reads what we wrote")
        .isEqualByComparingTo(number);
    byte[] byDriver = ByteConverter.numeric(number);
    assertThat(BinaryNumeric.read(byDriver, 0, byDriver.length))
        .as("as we read what the driver wrote")
        .isEqualByComparingTo(number);
  }

  @Property
  void amountsTravel(@ForAll long unscaled, @ForAll @IntRange(min = 0, max = 38) int scale)
      throws SQLException {
    travels(BigDecimal.valueOf(unscaled, scale));
  }

  @Property
  void smallAmountsTravel(
      @ForAll @IntRange(min = -99_999_999, max = 99_999_999) int unscaled,
      @ForAll @IntRange(min = 0, max = 20) int scale)
      throws SQLException {
    travels(BigDecimal.valueOf(unscaled, scale));
  }

  @Property
  void longNumbersTravel(@ForAll BigInteger number, @ForAll @IntRange(max = 40) int scale)
      throws SQLException {
    travels(new BigDecimal(number, scale));
  }

  @Test
  void theEndsOfWhatIsShortTravel() throws SQLException {
    for (String number :
        new String[] {
          "0",
          "0.00",
          "-0.0001",
          "9999",
          "10000",
          "99999999.9999",
          "999999999999999",
          "-99999999999.9999",
          "0.000000000000001",
          "1E+2",
          "100",
          "1000000",
          "123456789012345678",
          "9999999999999999",
          "10000000000000000"
        }) {
      travels(new BigDecimal(number));
    }
  }

  @Test
  void zerosAtTheEndAreNotKept() throws SQLException {
    byte[] bytes = ByteConverter.numeric(new BigDecimal("1234.50000"));
    assertThat(BinaryNumeric.read(bytes, 0, bytes.length)).isEqualTo(new BigDecimal("1234.5"));
  }

  @Test
  void whatStandsBeforeAndBehindIsLeftAlone() throws SQLException {
    byte[] field = ByteConverter.numeric(new BigDecimal("-77.25"));
    byte[] data = new byte[field.length + 8];
    Arrays.fill(data, (byte) 0x55);
    System.arraycopy(field, 0, data, 4, field.length);
    assertThat(BinaryNumeric.read(data, 4, field.length)).isEqualTo(new BigDecimal("-77.25"));
  }
}
