package org.cloudmigration.service.product.gp.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a division does at a location in a period: sell, collect, buy, pay, and pay wages. */
record JournalEntry(int year, int period, int division, int location) {

  /** In the current year the last months are still to come. */
  private static final int LAST_PERIOD = 9;

  /**
   * One line.
   *
   * @param cents debit, or credit when negative
   * @param series module that it comes from
   * @param document source document code
   */
  record Line(int account, long cents, int series, String document) {

    BigDecimal debit() {
      return BigDecimal.valueOf(Math.max(cents, 0), 2);
    }

    BigDecimal credit() {
      return BigDecimal.valueOf(Math.max(-cents, 0), 2);
    }
  }

  static List<JournalEntry> of(int year) {
    List<JournalEntry> entries = new ArrayList<>();
    for (int period = 1; period <= periods(year); period++) {
      entries.addAll(of(year, period));
    }
    return entries;
  }

  static List<JournalEntry> of(int year, int period) {
    return List.of(
        new JournalEntry(year, period, 100, 1),
        new JournalEntry(year, period, 100, 2),
        new JournalEntry(year, period, 200, 1),
        new JournalEntry(year, period, 200, 2));
  }

  static int periods(int year) {
    return year == FiscalPeriods.LAST_YEAR ? LAST_PERIOD : FiscalPeriods.PERIODS;
  }

  /** Pairs of debit and credit, so that the entry balances. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    pair(lines, balance("1200"), result("4100"), 100, 3, "SJ");
    pair(lines, result("4500"), balance("1300"), 60, 5, "IVADJ");
    pair(lines, balance("1100"), balance("1200"), 90, 3, "CRJ");
    pair(lines, balance("1300"), balance("2100"), 70, 4, "RECVG");
    pair(lines, balance("2100"), balance("1100"), 65, 4, "PMCHK");
    pair(lines, result("6200"), balance("1100"), 10, 6, "UPRCC");
    return lines;
  }

  private void pair(
      List<Line> lines, int debit, int credit, int percent, int series, String document) {
    long cents = (long) percent * sales();
    lines.add(new Line(debit, cents, series, document));
    lines.add(new Line(credit, -cents, series, document));
  }

  /** Whole dollars. */
  private int sales() {
    return 1000 * (year - 2020) + 100 * period + division / 10 + 100 * location;
  }

  private static int balance(String main) {
    return Chart.companyWide(main);
  }

  private int result(String main) {
    return Chart.index(Account.string(Integer.toString(division), main, "0" + location));
  }
}
