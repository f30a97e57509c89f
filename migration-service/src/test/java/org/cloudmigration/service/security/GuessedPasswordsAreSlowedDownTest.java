package org.cloudmigration.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessedPasswordsAreSlowedDownTest {

  private static final String OFFICE = "203.0.113.7";
  private static final String HOME = "198.51.100.4";

  private Instant now = Instant.parse("2026-01-31T08:00:00Z");
  private final SignInThrottle throttle = new SignInThrottle(() -> now);

  private void wait(Duration time) {
    now = now.plus(time);
  }

  private boolean wrong(String name, String address, int times) {
    boolean locked = false;
    for (int i = 0; i < times; i++) {
      locked = throttle.wrong(name, address);
    }
    return locked;
  }

  @Test
  void theFifthWrongOneLocksAndTellsSoOnce() {
    assertThat(wrong("nora", OFFICE, 4)).isFalse();
    assertThat(throttle.lock("nora", OFFICE)).isEmpty();
    assertThat(wrong("nora", OFFICE, 1)).isTrue();
    assertThat(throttle.lock("nora", OFFICE)).contains(Duration.ofSeconds(30));
    assertThat(wrong("nora", OFFICE, 3)).isFalse();
    assertThat(throttle.lock("nora", OFFICE)).contains(Duration.ofSeconds(30));
  }

  @Test
  void eachFurtherOneLocksTwiceAsLongUpToAQuarterOfAnHour() {
    wrong("nora", OFFICE, 5);
    for (int seconds : new int[] {60, 120, 240, 480, 900, 900}) {
      wait(throttle.lock("nora", OFFICE).orElseThrow());
      assertThat(throttle.lock("nora", OFFICE)).isEmpty();
      assertThat(throttle.wrong("nora", OFFICE)).isTrue();
      assertThat(throttle.lock("nora", OFFICE)).contains(Duration.ofSeconds(seconds));
    }
  }

  @Test
  void theRightUserStillGetsInFromElsewhere() {
    wrong("nora", OFFICE, 5);
    assertThat(throttle.lock("nora", HOME)).isEmpty();
    assertThat(throttle.lock("otto", OFFICE)).isEmpty();
  }

  @Test
  void theRightPasswordWipesTheSlate() {
    wrong("nora", OFFICE, 4);
    throttle.right("nora", OFFICE);
    assertThat(wrong("nora", OFFICE, 4)).isFalse();
  }

  @Test
  void anHourWipesItToo() {
    wrong("nora", OFFICE, 4);
    wait(WrongTries.REMEMBERED.plusSeconds(1));
    assertThat(wrong("nora", OFFICE, 4)).isFalse();
  }

  @Test
  void onePasswordForManyNamesLocksTheAddressEvenIfOneFits() {
    for (int i = 1; i < SignInThrottle.TRIES_OF_ADDRESS; i++) {
      assertThat(throttle.wrong("user" + i, OFFICE)).isFalse();
      throttle.right("mallory", OFFICE);
    }
    assertThat(throttle.wrong("last", OFFICE)).isTrue();
    assertThat(throttle.lock("anybody", OFFICE)).isPresent();
    assertThat(throttle.lock("anybody", HOME)).isEmpty();
  }

  @Test
  void anotherCaseOfTheNameIsTheSameName() {
    wrong("nora", OFFICE, 4);
    assertThat(throttle.wrong("NORA", OFFICE)).isTrue();
  }

  @Test
  void anotherAddressOfTheSameNetworkIsTheSameCaller() {
    wrong("nora", "2001:db8:1:2::5", 4);
    assertThat(throttle.wrong("nora", "2001:db8:1:2:ffff:ffff:ffff:ffff")).isTrue();
    assertThat(throttle.lock("nora", "2001:db8:1:3::5")).isEmpty();
    assertThat(throttle.lock("nora", "no:address")).isEmpty();
  }

  @Test
  void aFloodOfNamesIsForgottenAndNotKept() {
    for (int i = 0; i < 3 * SignInThrottle.REMEMBERED; i++) {
      throttle.wrong("user" + i, "10.0." + i / 250 + "." + i % 250);
    }
    assertThat(throttle.remembered()).isLessThanOrEqualTo(2 * SignInThrottle.REMEMBERED);
  }
}
