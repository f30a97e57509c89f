package org.cloudmigration.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRateTest {

  private Instant now = Instant.parse("2026-01-31T08:00:00Z");
  private final RequestRate rate = new RequestRate(60, () -> now);

  private int served(String caller, int requests) {
    int served = 0;
    for (int i = 0; i < requests; i++) {
      served += rate.excess(caller).isEmpty() ? 1 : 0;
    }
    return served;
  }

  @Test
  void aMinutesRequestsMayComeAtOnce() {
    assertThat(served("nora", 100)).isEqualTo(60);
    assertThat(rate.excess("nora")).contains(Duration.ofSeconds(1));
  }

  @Test
  void theyComeBackOneByOneAndNoMoreThanAMinutes() {
    served("nora", 60);
    now = now.plusSeconds(5);
    assertThat(served("nora", 100)).isEqualTo(5);
    now = now.plusSeconds(3600);
    assertThat(served("nora", 100)).isEqualTo(60);
  }

  @Test
  void whoWaitsAsToldIsServed() {
    served("nora", 60);
    now = now.plus(rate.excess("nora").orElseThrow());
    assertThat(served("nora", 1)).isEqualTo(1);
  }

  @Test
  void oneCallerTakesNothingFromAnother() {
    served("nora", 100);
    assertThat(served("otto", 100)).isEqualTo(60);
  }

  @Test
  void zeroIsNoLimit() {
    assertThat(new RequestRate(0, () -> now).excess("nora")).isEmpty();
  }

  @Test
  void usuallySixHundred() {
    RequestRate usual = RequestRate.of(" ");
    for (int i = 0; i < 600; i++) {
      assertThat(usual.excess("nora")).isEmpty();
    }
    assertThat(RequestRate.of(null).excess("nora")).isEmpty();
    assertThat(RequestRate.of("1").excess("nora")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "many", "12345678"})
  void aWrongNumberIsRefusedByName(String setting) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestRate.of(setting))
        .withMessageContaining("MIGRATION_API_RATE");
  }
}
