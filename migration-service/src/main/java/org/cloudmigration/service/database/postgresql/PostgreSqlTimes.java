package org.cloudmigration.service.database.postgresql;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.cloudmigration.service.database.RowForm;

/**
 * Times as PostgreSQL counts them: days, or microseconds, since 2000. Its infinities, and its
 * 24:00, are the ends of the Java types, as its driver has them.
 */
final class PostgreSqlTimes {

  private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;
  private static final long PER_SECOND = 1_000_000;
  private static final long MIDNIGHT = 86_400 * PER_SECOND;
  private static final int NANOS = 1_000;

  private PostgreSqlTimes() {}

  static LocalDate date(int days) {
    return switch (days) {
      case Integer.MAX_VALUE -> LocalDate.MAX;
      case Integer.MIN_VALUE -> LocalDate.MIN;
      default -> LocalDate.ofEpochDay(EPOCH_DAY + days);
    };
  }

  static int days(LocalDate date) {
    if (date.equals(LocalDate.MAX)) {
      return Integer.MAX_VALUE;
    }
    return date.equals(LocalDate.MIN)
        ? Integer.MIN_VALUE
        : Math.toIntExact(date.toEpochDay() - EPOCH_DAY);
  }

  static LocalTime time(long microseconds) {
    return microseconds == MIDNIGHT ? LocalTime.MAX : LocalTime.ofNanoOfDay(microseconds * NANOS);
  }

  static long microseconds(LocalTime time) {
    return time.equals(LocalTime.MAX) ? MIDNIGHT : rounded(time.toNanoOfDay());
  }

  static LocalDateTime moment(long microseconds) {
    if (microseconds == Long.MAX_VALUE) {
      return LocalDateTime.MAX;
    }
    if (microseconds == Long.MIN_VALUE) {
      return LocalDateTime.MIN;
    }
    long seconds = Math.floorDiv(microseconds, PER_SECOND);
    int nanos = (int) Math.floorMod(microseconds, PER_SECOND) * NANOS;
    return LocalDateTime.ofEpochSecond(EPOCH_SECOND + seconds, nanos, ZoneOffset.UTC);
  }

  /** The canonical form of {@link #moment}. */
  static void put(long microseconds, RowForm form) {
    if (microseconds == Long.MAX_VALUE || microseconds == Long.MIN_VALUE) {
      form.put(moment(microseconds));
    } else {
      long days = Math.floorDiv(microseconds, MIDNIGHT);
      form.putMoment(EPOCH_DAY + days, Math.floorMod(microseconds, MIDNIGHT) * NANOS);
    }
  }

  static long microseconds(LocalDateTime moment) {
    if (moment.equals(LocalDateTime.MAX)) {
      return Long.MAX_VALUE;
    }
    if (moment.equals(LocalDateTime.MIN)) {
      return Long.MIN_VALUE;
    }
    long seconds = moment.toEpochSecond(ZoneOffset.UTC) - EPOCH_SECOND;
    return Math.addExact(Math.multiplyExact(seconds, PER_SECOND), rounded(moment.getNano()));
  }

  /** As the server rounds what it reads as a text. */
  private static long rounded(long nanos) {
    return (nanos + NANOS / 2) / NANOS;
  }
}
