package org.cloudmigration.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.cloudmigration.web.shell.LiveUpdates.Rounds;
import org.junit.jupiter.api.Test;

/** News comes at once, and at most twice a second. */
class RoundsTest {

  private final Rounds rounds = new Rounds();
  private final long start = System.nanoTime();

  private long at(long millis) {
    return start + TimeUnit.MILLISECONDS.toNanos(millis);
  }

  @Test
  void theFirstNewsHardlyWaits() {
    assertThat(rounds.next(at(0))).isLessThan(100);
  }

  @Test
  void whileARoundWaitsNoOtherIsNeeded() {
    rounds.next(at(0));
    assertThat(rounds.next(at(10))).isNegative();
  }

  @Test
  void theNextRoundKeepsItsDistance() {
    rounds.next(at(0));
    rounds.begin(at(60));
    assertThat(rounds.next(at(160))).isEqualTo(400);
    rounds.begin(at(560));
    assertThat(rounds.next(at(2000))).isLessThan(100);
  }
}
