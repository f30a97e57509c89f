package org.cloudmigration.service.product.gp.sample;

import java.time.LocalDate;
import java.util.List;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Fiscal years that are calendar years, and their months. */
final class FiscalPeriods {

  static final int FIRST_YEAR = 2022;

  /** The only year that is open. */
  static final int LAST_YEAR = 2024;

  static final int PERIODS = 12;

  /** Series 0 (all) and 2 (financial) have an opening period. */
  private static final List<Integer> SERIES = List.of(0, 2, 3, 4, 5);

  private FiscalPeriods() {}

  static void write(SampleCompany company, SampleTables tables) {
    SampleTable periods = tables.open("SY40100");
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (int series : SERIES) {
        for (int period = series <= 2 ? 0 : 1; period <= PERIODS; period++) {
          period(periods, year, series, period);
        }
      }
    }
    SampleTable years = tables.open("SY40101");
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      years
          .set("YEAR1", year)
          .set("NUMOFPER", PERIODS)
          .set("FSTFSCDY", LocalDate.of(year, 1, 1))
          .set("LSTFSCDY", LocalDate.of(year, 12, 31))
          .set("HISTORYR", year < LAST_YEAR)
          .add();
    }
  }

  private static void period(SampleTable table, int year, int series, int period) {
    LocalDate first = LocalDate.of(year, Math.max(period, 1), 1);
    table
        .set("YEAR1", year)
        .set("SERIES", series)
        .set("PERIODID", period)
        .set("PERIODDT", first)
        .set("PERDENDT", period == 0 ? first : first.plusMonths(1).minusDays(1))
        .set("PERNAME", "Period " + period)
        .add();
  }
}
