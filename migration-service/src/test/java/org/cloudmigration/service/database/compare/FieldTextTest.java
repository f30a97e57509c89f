package org.cloudmigration.service.database.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FieldTextTest {

  @Example
  void aLargeNumberIsNotShownWithAnExponent() {
    assertThat(FieldText.of(new BigDecimal("1E+12"))).isEqualTo("1000000000000");
    assertThat(FieldText.of(new BigDecimal("0.0000001"))).isEqualTo("0.0000001");
  }

  @Example
  void nothingIsAnEmptyText() {
    assertThat(FieldText.of(null)).isEmpty();
  }

  @Example
  void bytesAreShownAsHexadecimalDigits() {
    assertThat(FieldText.of(new byte[] {0, (byte) 0xff, 16})).isEqualTo("0x00ff10");
  }

  @Property
  void whatIsCutTellsHowLongItWas(@ForAll @IntRange(min = 1, max = 9_000) int length) {
    String text = FieldText.of("x".repeat(length));
    String bytes = FieldText.of(new byte[length]);
    if (length <= FieldText.LIMIT) {
      assertThat(text).hasSize(length);
    } else {
      assertThat(text).endsWith("… (" + length + " characters)").hasSizeLessThan(4_030);
    }
    if (length <= FieldText.LIMIT / 2) {
      assertThat(bytes).hasSize(2 + 2 * length);
    } else {
      assertThat(bytes).endsWith("… (" + length + " bytes)").hasSizeLessThan(4_030);
    }
  }
}
