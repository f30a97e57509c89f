package org.cloudmigration.service.product.sl.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Balances and movements of accounts by year; some of them in no company's actual ledger. */
final class History {

  /** The other company's only year: earlier than all of the first. */
  private static final int FOREIGN_YEAR = 2021;

  private static final int CLOSED_YEAR = 2023;
  private static final String BUDGET = "BUDGET";
  private static final String NO_SEGMENTS = Formulas.subaccount(0);
  private static final List<Ledger> BUDGETED =
      List.of(
          Ledger.BANK,
          Ledger.RECEIVABLES,
          Ledger.INVENTORY,
          Ledger.PAYABLES,
          Ledger.SALES,
          Ledger.COST_OF_GOODS,
          Ledger.WAGES);

  /** Two on each side, so that they balance. */
  static final List<Ledger> FOREIGN =
      List.of(Ledger.BANK, Ledger.PAYABLES, Ledger.SALES, Ledger.COST_OF_GOODS);

  static final BigDecimal FOREIGN_MOVEMENT = BigDecimal.valueOf(7);

  private History() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable table = tables.open("AcctHist");
    String own = database.own();
    for (int year = Ledger.FIRST_YEAR; year <= Ledger.LAST_YEAR; year++) {
      for (Ledger account : Ledger.values()) {
        account(own, table, account, year);
      }
      expenses(database, table, year);
    }
    for (Ledger account : BUDGETED) {
      table.set("LedgerID", BUDGET);
      add(table, own, account.account(), CLOSED_YEAR, period -> BigDecimal.ONE);
    }
    if (database.isShared()) {
      for (Ledger account : FOREIGN) {
        table.set("LedgerID", Setup.LEDGER);
        add(table, database.other(), account.account(), FOREIGN_YEAR, p -> FOREIGN_MOVEMENT);
      }
    }
    table.set("LedgerID", Setup.LEDGER).set("BegBal", 5);
    add(table, own, "1390", CLOSED_YEAR, period -> BigDecimal.ZERO);
    table.set("LedgerID", Setup.LEDGER);
    add(table, own, "6900", CLOSED_YEAR, period -> BigDecimal.valueOf(9));
  }

  private static void account(String company, SampleTable table, Ledger account, int year) {
    for (int number = 0; number < Ledger.SUBACCOUNTS; number++) {
      int subaccount = number;
      table
          .set("LedgerID", Setup.LEDGER)
          .set("Sub", Formulas.subaccount(subaccount))
          .set("BegBal", account.beginning(year, subaccount));
      movements(
          table,
          company,
          account.account(),
          year,
          period -> account.movement(year, period, subaccount));
    }
  }

  /** Every second one takes back what the one before it has. */
  private static void expenses(SampleDatabase database, SampleTable table, int year) {
    for (int number = 0; number < Chart.expenses(database); number++) {
      BigDecimal sign = number % 2 == 0 ? BigDecimal.ONE : BigDecimal.ONE.negate();
      table.set("LedgerID", Setup.LEDGER);
      add(
          table,
          database.own(),
          Chart.expense(number),
          year,
          period -> Ledger.amount(year, period, 0).multiply(sign));
    }
  }

  private static void add(
      SampleTable table, String company, String account, int year, IntFunction<BigDecimal> moved) {
    table.set("Sub", NO_SEGMENTS);
    movements(table, company, account, year, moved);
  }

  private static void movements(
      SampleTable table, String company, String account, int year, IntFunction<BigDecimal> moved) {
    table.set("CpnyID", company).set("Acct", account).set("FiscYr", Integer.toString(year));
    for (int period = 1; period <= Ledger.PERIODS; period++) {
      table.set("PtdBal" + Formulas.digits(period - 1, 2), moved.apply(period));
    }
    table.add();
  }
}
