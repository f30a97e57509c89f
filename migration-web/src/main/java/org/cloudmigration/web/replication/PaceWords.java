package org.cloudmigration.web.replication;

import java.time.Duration;
import java.time.Instant;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.service.replication.RemainingTime;
import org.cloudmigration.service.replication.Throughput;
import org.cloudmigration.web.shell.Formats;

/** Says how fast a copy goes, and how long it will still take. */
final class PaceWords {

  private PaceWords() {}

  static String bytes(Throughput pace, Formats formats) {
    return formats.bytes(Math.round(pace.bytesPerSecond())) + "/s";
  }

  static String rows(Throughput pace, Formats formats) {
    return formats.number(Math.round(pace.rowsPerSecond())) + " rows/s";
  }

  /** Blank if there is none. */
  static String limit(SpeedLimit limit, Formats formats) {
    String rows =
        limit.rowsPerSecond() == 0 ? "" : formats.number(limit.rowsPerSecond()) + " rows/s";
    String bytes = limit.bytesPerSecond() == 0 ? "" : formats.bytes(limit.bytesPerSecond()) + "/s";
    String both = rows + (rows.isEmpty() || bytes.isEmpty() ? "" : " and ") + bytes;
    return both.isEmpty() ? "" : "Limited to " + both;
  }

  /** How long a copy makes no progress. */
  static String still(Instant since, Instant now) {
    long seconds = Math.max(0, Duration.between(since, now).toSeconds());
    return "No progress for " + (seconds < 120 ? seconds + " s" : seconds / 60 + " min");
  }

  /** As coarse as what is known. */
  static String range(RemainingTime time) {
    String least = rounded(time.least());
    String most = rounded(time.most());
    if (least.equals(most)) {
      return "≈ " + most;
    }
    String unit = least.substring(least.indexOf(' '));
    return (most.endsWith(unit) ? least.replace(unit, "") : least) + "–" + most;
  }

  private static String rounded(Duration time) {
    long seconds = Math.max(1, time.toSeconds());
    if (seconds < 60) {
      return up(seconds, 5) * 5 + " s";
    }
    if (seconds < 5_400) {
      return up(seconds, 60) + " min";
    }
    return seconds < 172_800 ? up(seconds, 3_600) + " h" : up(seconds, 86_400) + " days";
  }

  private static long up(long value, long unit) {
    return (value + unit - 1) / unit;
  }
}
