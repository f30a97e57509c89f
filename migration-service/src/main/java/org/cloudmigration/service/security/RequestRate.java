package org.cloudmigration.service.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How many requests a caller may make: so many at once as in a minute, and from then on as they
 * come back one by one.
 */
public final class RequestRate {

  private static final int CALLERS = 10_000;
  private static final int USUAL = 600;
  private static final double SECONDS_OF_MINUTE = 60;

  private final double perMinute;
  private final InstantSource clock;
  private final Recent<String, Left> callers = new Recent<>(CALLERS);

  private record Left(double requests, Instant at) {}

  /**
   * @param perMinute 0 for any number
   */
  RequestRate(int perMinute, InstantSource clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /**
   * @param setting requests in a minute; null or blank for the usual number
   */
  public static RequestRate of(String setting) {
    if (setting == null || setting.isBlank()) {
      return new RequestRate(USUAL, InstantSource.system());
    }
    if (!setting.strip().matches("\\d{1,7}")) {
      throw new IllegalArgumentException(
          "MIGRATION_API_RATE is a number of requests in a minute, or 0.");
    }
    return new RequestRate(Integer.parseInt(setting.strip()), InstantSource.system());
  }

  /** Counts a request; how long to wait if it is one too many. */
  public synchronized Optional<Duration> excess(String caller) {
    if (perMinute == 0) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Left before = callers.getOrDefault(caller, new Left(perMinute, now));
    double seconds = Duration.between(before.at(), now).toMillis() / 1000.0;
    double left = Math.min(perMinute, before.requests() + seconds * perMinute / SECONDS_OF_MINUTE);
    boolean enough = left >= 1;
    callers.put(caller, new Left(enough ? left - 1 : left, now));
    return enough
        ? Optional.empty()
        : Optional.of(
            Duration.ofMillis((long) Math.ceil((1 - left) * 1000 * SECONDS_OF_MINUTE / perMinute)));
  }
}
