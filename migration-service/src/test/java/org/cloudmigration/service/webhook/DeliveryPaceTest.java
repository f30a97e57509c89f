package org.cloudmigration.service.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliveryPaceTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final DeliveryPace pace = DeliveryPace.parse(null, new Random(1));

  private Duration pause(int tries) {
    return Duration.between(NOW, pace.nextTry(tries, NOW));
  }

  @Test
  void pausesDoubleUpToAnHourAndNeverOverflow() {
    for (int tries = 0; tries < 200; tries++) {
      Duration least = Duration.ofSeconds(Math.min(3_600, 30L << Math.min(tries, 20)));
      assertThat(pause(tries)).isBetween(least, least.multipliedBy(3).dividedBy(2));
    }
  }

  @Test
  void receiversAreNotMetByEverybodyAtOnce() {
    Set<Duration> pauses = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      pauses.add(pause(3));
    }
    assertThat(pauses).hasSizeGreaterThan(50);
  }

  @Test
  void aDayAndAHalfIsEnough() {
    assertThat(pace.isGivenUp(NOW, NOW.plus(Duration.ofHours(36)))).isFalse();
    assertThat(pace.isGivenUp(NOW, NOW.plus(Duration.ofHours(36)).plusMillis(1))).isTrue();
  }

  @Test
  void theOperatorSetsTheWindowWithinReason() {
    assertThat(pace.nextCollection(NOW)).isEqualTo(NOW.plusSeconds(30));
    assertThat(DeliveryPace.parse(" 5 ", new Random()).window()).isEqualTo(Duration.ofSeconds(5));
    assertThat(DeliveryPace.parse("0", new Random()).window()).isEqualTo(Duration.ofSeconds(1));
    assertThat(DeliveryPace.parse("9999", new Random()).window()).isEqualTo(Duration.ofHours(1));
    assertThat(DeliveryPace.parse("soon", new Random()).window()).isEqualTo(Duration.ofSeconds(30));
  }
}
