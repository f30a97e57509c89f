package org.cloudmigration.service.replication;

import java.time.Duration;
import java.util.Optional;

/** How long a copy will still take: a range, since rates vary and sizes are estimates. */
public record RemainingTime(Duration least, Duration most) {

  /** Before that, a rate means nothing. */
  static final Duration SOONEST = Duration.ofSeconds(10);

  static final Duration LONGEST = Duration.ofDays(99);

  /** A rate is never taken for less than this part of its mean: the range would have no end. */
  private static final double SLOWEST_PART = 0.25;

  /** How much must be done before it tells how wrong the estimates are. */
  private static final double TELLING_PART = 0.05;

  /** How much must be done within the first minute. */
  private static final double FIRST_PART = 0.02;

  private static final double LARGEST_CORRECTION = 4;

  /**
   * What is known of the sizes.
   *
   * @param expected estimated, of all tables
   * @param left estimated, of what is not done
   * @param copied true size of what is done
   */
  public record Sizes(long expected, long left, long copied) {}

  /** Empty as long as it would mean nothing. */
  static Optional<RemainingTime> of(Throughput pace, Sizes bytes) {
    double mean = pace.bytesPerSecond();
    if (pace.observed().compareTo(SOONEST) < 0
        || bytes.expected() <= 0
        || bytes.left() <= 0
        || mean <= 0
        || tooEarly(pace, bytes)) {
      return Optional.empty();
    }
    double left = bytes.left() * correction(bytes);
    double fast = mean + pace.deviation();
    double slow = Math.max(mean - pace.deviation(), mean * SLOWEST_PART);
    return Optional.of(new RemainingTime(seconds(left / fast), seconds(left / slow)));
  }

  /** The first tables are often tiny, and tell nothing of how fast large ones are copied. */
  private static boolean tooEarly(Throughput pace, Sizes bytes) {
    return pace.observed().compareTo(RateWindow.LENGTH) < 0
        && bytes.expected() - bytes.left() < bytes.expected() * FIRST_PART;
  }

  /** By how much the estimates were wrong for what is done. */
  private static double correction(Sizes bytes) {
    long done = bytes.expected() - bytes.left();
    if (done < bytes.expected() * TELLING_PART || bytes.copied() <= 0) {
      return 1;
    }
    return Math.clamp(bytes.copied() / (double) done, 1 / LARGEST_CORRECTION, LARGEST_CORRECTION);
  }

  private static Duration seconds(double seconds) {
    return Duration.ofSeconds((long) Math.min(LONGEST.toSeconds(), Math.ceil(seconds)));
  }
}
