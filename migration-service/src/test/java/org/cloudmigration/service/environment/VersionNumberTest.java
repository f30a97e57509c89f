package org.cloudmigration.service.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cloudmigration.domain.environment.VersionNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionNumberTest {

  @ParameterizedTest
  @CsvSource({"24.9, 25", "25.0, 25.0.0.1", "9.0, 10.0", "25.0.9, 25.0.10", "1, 999999999"})
  void numbersAreComparedNotTexts(String earlier, String later) {
    assertThat(VersionNumber.parse(earlier).orElseThrow())
        .matches(version -> version.isBefore(VersionNumber.parse(later).orElseThrow()))
        .matches(version -> !version.isBefore(version));
  }

  @Test
  void whatIsNotWrittenIsZero() {
    assertThat(VersionNumber.of(25)).isEqualByComparingTo(VersionNumber.of(25, 0, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "25.", ".1", "1.2.3.4.5", "25.0-rc", "1234567890", "-1", "٢٥"})
  void anythingElseIsNoVersion(String text) {
    assertThat(VersionNumber.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"15.4 (Debian 15.4-1), 15.4", "13.0.5026.0, 13.0.5026.0", "17beta1, 17"})
  void aServersTextBeginsWithItsVersion(String text, String version) {
    assertThat(VersionNumber.startOf(text).orElseThrow()).hasToString(version);
    assertThat(VersionNumber.startOf("v" + text)).isEmpty();
  }

  @Test
  void noVersionWithoutNumbersOrWithFive() {
    assertThatThrownBy(() -> new VersionNumber(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> VersionNumber.of(1, 2, 3, 4, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void whatIsWrittenIsReadBack(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 999_999_999) Integer> parts) {
    var version = new VersionNumber(parts);
    assertThat(VersionNumber.parse(version.toString())).contains(version);
    assertThat(VersionNumber.startOf(version + " (build)")).contains(version);
  }
}
