package org.cloudmigration.web.replication;

import java.io.Serializable;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Numbers in the viewer's language, times in the viewer's zone. */
record Formats(Locale locale, ZoneId zone) implements Serializable {

  private static final String NOTHING = "–";

  String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** Powers of 1024, as file managers show them. */
  String bytes(long value) {
    if (value < 1024) {
      return number(value) + " B";
    }
    double amount = value;
    String[] units = {"KB", "MB", "GB", "TB"};
    int unit = -1;
    while (amount >= 1024 && unit < units.length - 1) {
      amount /= 1024;
      unit++;
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(amount < 10 ? 1 : 0);
    return format.format(amount) + " " + units[unit];
  }

  String time(Instant instant) {
    return instant == null
        ? NOTHING
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
            .withLocale(locale)
            .withZone(zone)
            .format(instant);
  }

  /** From a start to an end, or to now while there is no end. */
  String duration(Instant start, Instant end) {
    if (start == null) {
      return NOTHING;
    }
    Duration duration = Duration.between(start, end == null ? Instant.now() : end);
    if (duration.compareTo(Duration.ofSeconds(10)) < 0) {
      return "%d.%d s".formatted(duration.toSeconds(), duration.toMillisPart() / 100);
    }
    if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
      return duration.toSeconds() + " s";
    }
    return duration.toHours() > 0
        ? "%d h %02d min".formatted(duration.toHours(), duration.toMinutesPart())
        : "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
  }
}
