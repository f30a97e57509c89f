package org.cloudmigration.web.shell;

import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Numbers in the viewer's language, times in the viewer's zone. */
public record Formats(Locale locale, ZoneId zone) implements Serializable {

  private static final String NOTHING = "–";
  private static final DateTimeFormatter PRECISE_CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  public static Formats of(UI ui) {
    String browserZone = ui.getPage().getExtendedClientDetails().getTimeZoneId();
    return new Formats(
        ui.getLocale(), browserZone == null ? ZoneId.systemDefault() : ZoneId.of(browserZone));
  }

  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** Of money, with two digits behind the point. */
  public String amount(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  /** Powers of 1024, as file managers show them. */
  public String bytes(long value) {
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

  /** The year is told only where it is not the present one. */
  public String time(Instant instant) {
    if (instant == null) {
      return NOTHING;
    }
    ZonedDateTime local = instant.atZone(zone);
    boolean thisYear = local.getYear() == ZonedDateTime.now(zone).getYear();
    return DateTimeFormatter.ofLocalizedPattern(thisYear ? "MMMdjms" : "yMMMdjms")
        .withLocale(locale)
        .format(local);
  }

  /** With the weekday. */
  public String day(Instant instant) {
    return format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL), instant);
  }

  /** The time of the day alone. */
  public String clock(Instant instant) {
    return format(DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM), instant);
  }

  /** Whatever can be said of an instant, with its zone. */
  public String exact(Instant instant) {
    return format(
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG), instant);
  }

  private String format(DateTimeFormatter formatter, Instant instant) {
    return formatter.withLocale(locale).format(instant.atZone(zone));
  }

  /** Time of day to the millisecond, for lines that follow each other closely. */
  public String preciseClock(Instant instant) {
    return PRECISE_CLOCK.format(instant.atZone(zone));
  }

  /** From a start to an end, or to now while there is no end. */
  public String duration(Instant start, Instant end) {
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
