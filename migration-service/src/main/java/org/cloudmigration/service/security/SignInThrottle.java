package org.cloudmigration.service.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Slows down who guesses passwords. Counted for a name together with an address, so that nobody can
 * lock out a user from elsewhere; and for an address, so that nobody tries one password on many
 * names.
 */
final class SignInThrottle {

  static final int TRIES = 5;

  /** More, as several people may come from one address. */
  static final int TRIES_OF_ADDRESS = 30;

  /** Of each kind; what is forgotten was tried longest ago. */
  static final int REMEMBERED = 10_000;

  private record Pair(String name, String address) {}

  private final InstantSource clock;
  private final Recent<Pair, WrongTries> pairs = new Recent<>(REMEMBERED);
  private final Recent<String, WrongTries> addresses = new Recent<>(REMEMBERED);

  SignInThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /** How long no password is looked at; empty if one is now. */
  synchronized Optional<Duration> lock(String name, String address) {
    Instant now = clock.instant();
    Instant until = tries(name, address).lockedUntil();
    Instant addressUntil = tries(address).lockedUntil();
    Instant later = until.isAfter(addressUntil) ? until : addressUntil;
    return now.isBefore(later) ? Optional.of(Duration.between(now, later)) : Optional.empty();
  }

  /**
   * To be told of a wrong password.
   *
   * @return whether it has locked what was open
   */
  synchronized boolean wrong(String name, String address) {
    if (lock(name, address).isPresent()) {
      return false;
    }
    Instant now = clock.instant();
    pairs.put(pair(name, address), tries(name, address).oneMore(now, TRIES));
    addresses.put(CallerAddress.key(address), tries(address).oneMore(now, TRIES_OF_ADDRESS));
    return lock(name, address).isPresent();
  }

  /** To be told of a right password. The address goes on: one may know the own password alone. */
  synchronized void right(String name, String address) {
    pairs.remove(pair(name, address));
  }

  synchronized int remembered() {
    return pairs.size() + addresses.size();
  }

  private WrongTries tries(String name, String address) {
    return pairs.getOrDefault(pair(name, address), WrongTries.NONE);
  }

  private WrongTries tries(String address) {
    return addresses.getOrDefault(CallerAddress.key(address), WrongTries.NONE);
  }

  private static Pair pair(String name, String address) {
    return new Pair(UserName.key(name), CallerAddress.key(address));
  }
}
