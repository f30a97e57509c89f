package org.cloudmigration.service.product.sl.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Lines of the ledger's batches: what the balances of the same periods are the sum of. */
final class Journals {

  private static final List<Ledger> MOVED =
      Arrays.stream(Ledger.values())
          .filter(each -> each != Ledger.RETAINED_EARNINGS && each != Ledger.NET_INCOME)
          .toList();

  /** The last period is not posted yet. */
  private static final YearMonth OPEN = YearMonth.of(Formulas.THIS_YEAR, 6);

  private Journals() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable table = tables.open("GLTran");
    for (YearMonth month : Batches.months()) {
      int line = 1;
      for (Ledger account : MOVED) {
        for (int number = 0; number < Ledger.SUBACCOUNTS; number++) {
          table
              .set("BatNbr", Batches.ofLedger(month))
              .set("Posted", month.equals(OPEN) ? Batches.UNPOSTED : Batches.POSTED)
              .set("Sub", Formulas.subaccount(number));
          amount(table, account, account.movement(month.getYear(), month.getMonthValue(), number));
          add(table, database.own(), month.atEndOfMonth(), line++);
        }
      }
    }
    if (database.isShared()) {
      foreign(database, table);
    }
  }

  private static void foreign(SampleDatabase database, SampleTable table) {
    int line = 1;
    for (Ledger account : History.FOREIGN) {
      table
          .set("BatNbr", Batches.FOREIGN)
          .set("Posted", Batches.POSTED)
          .set("Sub", Formulas.subaccount(0));
      amount(table, account, History.FOREIGN_MOVEMENT);
      add(table, database.other(), Batches.FOREIGN_MONTH, line++);
    }
  }

  /** Negative movements stay on their side, as corrections do. */
  private static void amount(SampleTable table, Ledger account, BigDecimal amount) {
    table.set("Acct", account.account()).set(account.isDebit() ? "DrAmt" : "CrAmt", amount);
  }

  private static void add(SampleTable table, String company, LocalDate date, int line) {
    table
        .set("Module", "GL")
        .set("LineNbr", line)
        .set("CpnyID", company)
        .set("LedgerID", Setup.LEDGER)
        .set("FiscYr", Integer.toString(date.getYear()))
        .set("PerPost", Formulas.period(date))
        .set("TranDate", date)
        .add();
  }
}
