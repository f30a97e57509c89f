package org.cloudmigration.service.security;

import java.time.Duration;
import java.time.Instant;

/**
 * Wrong passwords in a row.
 *
 * @param lockedUntil no try counts before that
 */
record WrongTries(int count, Instant last, Instant lockedUntil) {

  static final WrongTries NONE = new WrongTries(0, Instant.EPOCH, Instant.EPOCH);

  static final Duration FIRST_LOCK = Duration.ofSeconds(30);
  static final Duration LONGEST_LOCK = Duration.ofMinutes(15);

  /** After so long without another one they are forgotten. */
  static final Duration REMEMBERED = Duration.ofHours(1);

  /** Where doubling has passed the longest lock. */
  private static final int MOST_DOUBLINGS = 10;

  /**
   * @param allowed from which on each one locks, for twice as long as the one before
   */
  WrongTries oneMore(Instant now, int allowed) {
    int tries = now.isAfter(last.plus(REMEMBERED)) ? 1 : count + 1;
    if (tries < allowed) {
      return new WrongTries(tries, now, Instant.EPOCH);
    }
    Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(tries - allowed, MOST_DOUBLINGS));
    return new WrongTries(
        tries, now, now.plus(lock.compareTo(LONGEST_LOCK) < 0 ? lock : LONGEST_LOCK));
  }
}
