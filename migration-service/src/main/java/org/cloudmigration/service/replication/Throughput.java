package org.cloudmigration.service.replication;

import java.time.Duration;

/**
 * How fast a run or a table is copied, over the last minute.
 *
 * @param deviation standard deviation of the bytes a second; 0 while nobody can tell
 * @param observed for how long it was watched, longer than a minute too
 */
public record Throughput(
    double rowsPerSecond, double bytesPerSecond, double deviation, Duration observed) {

  static final Throughput NOTHING = new Throughput(0, 0, 0, Duration.ZERO);

  /** A mean, where nobody has watched. */
  static Throughput mean(long rows, long bytes, Duration time) {
    double seconds = Math.max(0.5, time.toMillis() / 1000.0);
    return new Throughput(rows / seconds, bytes / seconds, 0, Duration.ZERO);
  }
}
