package org.cloudmigration.service.product.gp.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Sums of the journals by account, in cents, for a company of factor 1. */
final class Balances {

  /** Retained earnings: takes over the result of a closed year. */
  private static final int EARNINGS = Chart.companyWide("3100");

  private static final int HEAD_COUNT = Chart.companyWide(Chart.HEAD_COUNT);
  private static final int FLOOR_SPACE = Chart.companyWide(Chart.FLOOR_SPACE);

  private Balances() {}

  /** Net change of a period. Unit accounts have units in place of dollars. */
  static Map<Integer, Long> changes(int year, int period) {
    Map<Integer, Long> changes = new LinkedHashMap<>();
    for (JournalEntry entry : JournalEntry.of(year, period)) {
      entry.lines().forEach(line -> changes.merge(line.account(), line.cents(), Long::sum));
    }
    changes.put(HEAD_COUNT, 100L);
    changes.put(FLOOR_SPACE, 1000L);
    return changes;
  }

  /** What a year begins with; floor space begins at nothing. */
  static Map<Integer, Long> opening(int year) {
    Map<Integer, Long> balances = first();
    for (int before = FiscalPeriods.FIRST_YEAR; before < year; before++) {
      for (int period = 1; period <= JournalEntry.periods(before); period++) {
        changes(before, period)
            .forEach((account, cents) -> balances.merge(carriedTo(account), cents, Long::sum));
      }
    }
    balances.remove(FLOOR_SPACE);
    return balances;
  }

  private static int carriedTo(int account) {
    return Chart.account(account).incomeStatement() ? EARNINGS : account;
  }

  private static Map<Integer, Long> first() {
    Map<Integer, Long> balances = new TreeMap<>();
    balances.put(Chart.companyWide("1100"), 50_000_00L);
    balances.put(Chart.companyWide("1200"), 20_000_00L);
    balances.put(Chart.companyWide("1300"), 30_000_00L);
    balances.put(Chart.companyWide("1500"), 25_000_00L);
    balances.put(Chart.companyWide("2100"), -15_000_00L);
    balances.put(Chart.companyWide("3000"), -60_000_00L);
    balances.put(EARNINGS, -50_000_00L);
    return balances;
  }
}
