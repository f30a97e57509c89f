package org.cloudmigration.service.upgrade.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormulaLeadsToTheDayTest {

  @ParameterizedTest
  @CsvSource({
    "2024-08-05, <10D>, 2024-08-15",
    "2024-08-05, 2W, 2024-08-19",
    "2024-08-05, <CM>, 2024-08-31",
    "2024-08-05, <CM+10D>, 2024-09-10",
    "2024-08-05, <-CM+1M+9D>, 2024-09-10",
    "2024-08-05, <D6+CM>, 2024-08-31",
    "2024-08-06, <D6+CM>, 2024-09-30",
    "2024-08-05, D10, 2024-08-10",
    "2024-08-10, D10, 2024-09-10",
    "2024-08-05, <10D-CM+1M+9D>, 2024-09-10",
    "2024-08-05, <15D+30D>, 2024-09-19",
    "2024-08-05, <1M+0D>+30D>, 2024-10-05",
    "2024-08-05, <2M+0D>;, 2024-10-05",
    "2024-08-05, <1Y+0D>, 2025-08-05",
    "2024-08-05, <-WD2>, 2024-07-30",
    "2024-08-05, WD4, 2024-08-08",
    "2024-08-08, WD4, 2024-08-15",
    "2024-08-05, CQ+1M-10D, 2024-10-20",
    "2024-08-05, <M3+D10>, 2025-03-10",
    "2024-02-05, <M3+D10>, 2024-03-10",
    "2024-01-31, <1M>, 2024-02-29",
    "2024-02-01, D31, 2024-02-29"
  })
  void inEachForm(LocalDate day, String formula, LocalDate reached) {
    assertThat(DateFormula.parse(formula).orElseThrow().from(day)).isEqualTo(reached);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X", "10", "D", "10D10D", "C", "D32", "WD8", "M13", "<CM+>", "10 D", "+"})
  void whatIsNone(String text) {
    assertThat(DateFormula.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<>", " "})
  void blankStays(String text) {
    LocalDate day = LocalDate.of(2024, 8, 5);
    assertThat(DateFormula.parse(text).orElseThrow().from(day)).isEqualTo(day);
  }

  @Property
  void theNextDayOfAMonthIsAlwaysAhead(
      @ForAll @IntRange(min = 0, max = 20_000) int offset,
      @ForAll @IntRange(min = 1, max = 31) int number) {
    LocalDate day = LocalDate.of(1990, 1, 1).plusDays(offset);
    LocalDate next = DateFormula.parse("D" + number).orElseThrow().from(day);
    LocalDate last = DateFormula.parse("-D" + number).orElseThrow().from(day);
    assertThat(next).isAfter(day).isBeforeOrEqualTo(day.plusDays(31));
    assertThat(last).isBefore(day).isAfterOrEqualTo(day.minusDays(31));
    assertThat(next.getDayOfMonth()).isEqualTo(Math.min(number, next.lengthOfMonth()));
  }
}
