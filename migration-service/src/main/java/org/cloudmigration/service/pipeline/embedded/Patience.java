package org.cloudmigration.service.pipeline.embedded;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * How long a copy may go without any sign of life. A long statement gives none: it counts from its
 * start.
 *
 * @param told after this time it is told
 * @param limit after this time it is cut off
 */
record Patience(Duration told, Duration limit) {

  static final Patience USUAL = new Patience(Duration.ofSeconds(60), Duration.ofMinutes(5));

  private static final String TOLD = "MIGRATION_NO_PROGRESS_TOLD";
  private static final String LIMIT = "MIGRATION_NO_PROGRESS_LIMIT";
  private static final Duration LONGEST_LOOK_UP = Duration.ofSeconds(5);

  Patience {
    if (!told.isPositive() || limit.compareTo(told) < 0) {
      throw new IllegalArgumentException(LIMIT + " is at least " + TOLD + ", which is above zero.");
    }
  }

  /**
   * @param settings by name; ISO durations, such as PT10M
   */
  static Patience configuredBy(Map<String, String> settings) {
    return new Patience(
        duration(settings, TOLD, USUAL.told), duration(settings, LIMIT, USUAL.limit));
  }

  private static Duration duration(Map<String, String> settings, String name, Duration usual) {
    String setting = settings.getOrDefault(name, "").strip();
    try {
      return setting.isEmpty() ? usual : Duration.parse(setting);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(name + " is a duration such as PT10M.", e);
    }
  }

  /**
   * Twice as long for each further copy of a table: what is only slow gets through without
   * anybody's help.
   *
   * @param copy number of the copy, from 1
   */
  Duration limit(int copy) {
    return limit.multipliedBy(1L << (copy - 1));
  }

  Duration lookUp() {
    Duration quarter = told.dividedBy(4);
    return quarter.compareTo(LONGEST_LOOK_UP) < 0 ? quarter : LONGEST_LOOK_UP;
  }
}
