package org.cloudmigration.service.product.gp.sample;

import java.math.BigDecimal;
import java.util.Map;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Period summaries. Their rows do not grow with the company, their amounts do. */
final class Summaries {

  private static final int BASE_LEDGER = 1;

  private Summaries() {}

  static void write(SampleCompany company, SampleTables tables) {
    SampleTable closed = tables.open("GL10111");
    for (int year = FiscalPeriods.FIRST_YEAR; year < FiscalPeriods.LAST_YEAR; year++) {
      year(closed, year, company.factor());
    }
    year(tables.open("GL10110"), FiscalPeriods.LAST_YEAR, company.factor());
  }

  private static void year(SampleTable table, int year, int factor) {
    for (Map.Entry<Integer, Long> balance : Balances.opening(year).entrySet()) {
      summary(table, year, 0, balance.getKey());
      table.set("PERDBLNC", BigDecimal.valueOf(balance.getValue() * factor, 2)).add();
    }
    for (int period = 1; period <= JournalEntry.periods(year); period++) {
      for (Map.Entry<Integer, Long> change : Balances.changes(year, period).entrySet()) {
        long cents = change.getValue() * factor;
        summary(table, year, period, change.getKey());
        table
            .set("PERDBLNC", BigDecimal.valueOf(cents, 2))
            .set("DEBITAMT", BigDecimal.valueOf(Math.max(cents, 0), 2))
            .set("CRDTAMNT", BigDecimal.valueOf(Math.max(-cents, 0), 2))
            .add();
      }
    }
  }

  private static void summary(SampleTable table, int year, int period, int index) {
    Account account = Chart.account(index);
    table
        .set("ACTINDX", index)
        .set("YEAR1", year)
        .set("PERIODID", period)
        .set("Ledger_ID", BASE_LEDGER)
        .set("ACTNUMBR_1", account.division())
        .set("ACTNUMBR_2", account.main())
        .set("ACTNUMBR_3", account.location());
  }
}
