package org.cloudmigration.service.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When changes are collected and when delivery is tried again.
 *
 * @param window how long changes are collected
 */
record DeliveryPace(Duration window, RandomGenerator random) {

  /** What cannot be delivered within this is given up. */
  static final Duration PATIENCE = Duration.ofHours(36);

  static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private static final int USUAL_SECONDS = 30;
  private static final int MOST_SECONDS = 3_600;
  private static final int MOST_DOUBLINGS = 16;

  /**
   * @param seconds of the window, as the operator has set it; null for the usual one
   */
  static DeliveryPace parse(String seconds, RandomGenerator random) {
    int wanted = USUAL_SECONDS;
    if (seconds != null && seconds.strip().matches("[0-9]{1,4}")) {
      wanted = Math.clamp(Integer.parseInt(seconds.strip()), 1, MOST_SECONDS);
    }
    return new DeliveryPace(Duration.ofSeconds(wanted), random);
  }

  Instant nextCollection(Instant now) {
    return now.plus(window);
  }

  boolean isGivenUp(Instant collectedAt, Instant now) {
    return collectedAt.plus(PATIENCE).isBefore(now);
  }

  /**
   * Twice as long each time, up to an hour, and up to half as long again by chance: receivers that
   * come back are not met by everybody at once.
   *
   * @param tries that have failed before this one
   */
  Instant nextTry(int tries, Instant now) {
    long doubled = window.toMillis() << Math.min(tries, MOST_DOUBLINGS);
    long pause = Math.min(doubled, LONGEST_PAUSE.toMillis());
    return now.plusMillis(pause + random.nextLong(pause / 2 + 1));
  }
}
