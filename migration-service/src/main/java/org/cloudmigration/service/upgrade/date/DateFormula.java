package org.cloudmigration.service.upgrade.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date formula as people and AL write it, such as {@code <CM+10D>}: terms that are applied one
 * after the other. Weeks begin on Monday; {@code D10} is the next tenth behind the day, never the
 * day itself.
 */
public final class DateFormula {

  private static final Pattern TERM =
      Pattern.compile("([+-]?)(?:(C)(WD|[DWMQY])|(\\d{1,4})(WD|[DWMQY])|(WD|[DWMQY])(\\d{1,4}))");

  private record Term(boolean back, Kind kind, String unit, int number) {

    enum Kind {
      /** {@code CM}: to the end of the period, or with a minus to its begin. */
      CURRENT,
      /** {@code 10D}: so many units further. */
      COUNT,
      /** {@code D10}: the next day, week or month of this number. */
      PLACE
    }

    LocalDate apply(LocalDate day) {
      return switch (kind) {
        case CURRENT -> back ? begin(day) : end(day);
        case COUNT ->
            unit.equals("Q") ? day.plusMonths(3L * signed()) : day.plus(signed(), units());
        case PLACE -> place(day);
      };
    }

    private int signed() {
      return back ? -number : number;
    }

    private ChronoUnit units() {
      return switch (unit) {
        case "W" -> ChronoUnit.WEEKS;
        case "M" -> ChronoUnit.MONTHS;
        case "Y" -> ChronoUnit.YEARS;
        default -> ChronoUnit.DAYS;
      };
    }

    private LocalDate begin(LocalDate day) {
      return switch (unit) {
        case "W" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case "M" -> day.withDayOfMonth(1);
        case "Q" -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
        case "Y" -> day.withDayOfYear(1);
        default -> day;
      };
    }

    private LocalDate end(LocalDate day) {
      return switch (unit) {
        case "W" -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        case "M" -> day.with(TemporalAdjusters.lastDayOfMonth());
        case "Q" -> begin(day).plusMonths(3).minusDays(1);
        case "Y" -> day.with(TemporalAdjusters.lastDayOfYear());
        default -> day;
      };
    }

    private LocalDate place(LocalDate day) {
      return switch (unit) {
        case "D" -> dayOfMonth(day);
        case "WD" ->
            day.with(
                back
                    ? TemporalAdjusters.previous(DayOfWeek.of(number))
                    : TemporalAdjusters.next(DayOfWeek.of(number)));
        case "M" -> {
          int months = Math.floorMod(number - day.getMonthValue() - 1, 12) + 1;
          yield day.plusMonths(back ? months - 12L : months);
        }
        case "W" -> day.plusWeeks(signed());
        case "Q" -> day.plusMonths(3L * signed());
        default -> day.withYear(number);
      };
    }

    private LocalDate dayOfMonth(LocalDate day) {
      YearMonth month = YearMonth.from(day);
      LocalDate found = at(month);
      while (back ? !found.isBefore(day) : !found.isAfter(day)) {
        month = month.plusMonths(back ? -1 : 1);
        found = at(month);
      }
      return found;
    }

    private LocalDate at(YearMonth month) {
      return month.atDay(Math.min(number, month.lengthOfMonth()));
    }

    boolean isPossible() {
      if (kind != Kind.PLACE) {
        return true;
      }
      return switch (unit) {
        case "D" -> number >= 1 && number <= 31;
        case "WD" -> number >= 1 && number <= 7;
        case "M" -> number >= 1 && number <= 12;
        case "Q" -> number >= 1 && number <= 4;
        case "W" -> number >= 1 && number <= 53;
        default -> number >= 1;
      };
    }
  }

  private final List<Term> terms;

  private DateFormula(List<Term> terms) {
    this.terms = terms;
  }

  /**
   * Reads a formula; brackets and semicolons around its terms mean nothing.
   *
   * @return empty if it is none; a blank text is a formula that leaves each day as it is
   */
  public static Optional<DateFormula> parse(String text) {
    String bare = text.strip().replaceAll("[<>;]", "");
    List<Term> terms = new ArrayList<>();
    Matcher term = TERM.matcher(bare);
    int at = 0;
    while (at < bare.length()) {
      if (!term.find(at) || term.start() != at) {
        return Optional.empty();
      }
      Term read = term(term);
      if (!read.isPossible() || (at > 0 && term.group(1).isEmpty())) {
        return Optional.empty();
      }
      terms.add(read);
      at = term.end();
    }
    return Optional.of(new DateFormula(terms));
  }

  private static Term term(Matcher term) {
    boolean back = term.group(1).equals("-");
    if (term.group(2) != null) {
      return new Term(back, Term.Kind.CURRENT, term.group(3), 0);
    }
    if (term.group(4) != null) {
      return new Term(back, Term.Kind.COUNT, term.group(5), Integer.parseInt(term.group(4)));
    }
    return new Term(back, Term.Kind.PLACE, term.group(6), Integer.parseInt(term.group(7)));
  }

  /** The day that a formula leads to. */
  public LocalDate from(LocalDate day) {
    LocalDate reached = day;
    for (Term term : terms) {
      reached = term.apply(reached);
    }
    return reached;
  }
}
