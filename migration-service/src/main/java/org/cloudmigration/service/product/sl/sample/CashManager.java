package org.cloudmigration.service.product.sl.sample;

import java.time.LocalDate;
import java.util.List;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Cash accounts with the totals of each day. */
final class CashManager {

  private static final int DAYS = 20;
  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);

  /** Long before the cash manager was begun. */
  private static final LocalDate NO_DATE = LocalDate.of(1900, 1, 1);

  private record Account(String number, int subaccount, String atBank, String address) {}

  private static final List<Account> ACTIVE =
      List.of(new Account("1000", 0, "000111", "BANK1"), new Account("1010", 1, "000222", ""));

  private CashManager() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable accounts = tables.open("CashAcct");
    ACTIVE.forEach(account -> account(accounts, database.own(), account, true));
    account(accounts, database.own(), new Account("1020", 0, "", ""), false);
    if (database.isShared()) {
      account(accounts, database.other(), new Account("1000", 0, "", ""), true);
    }
    City.EASTFIELD
        .into(tables.open("Address"), "US")
        .set("AddrId", "BANK1")
        .set("City", "Portside")
        .add();
    SampleTable totals = tables.open("CashSumD");
    for (Account account : ACTIVE) {
      day(totals, database.own(), account, NO_DATE, 999, 0);
      for (int day = 1; day <= DAYS * database.factor(); day++) {
        LocalDate date = FIRST_DAY.plusDays(day - 1L);
        day(totals, database.own(), account, date, 100 + day, 40 + day);
      }
    }
  }

  private static void account(SampleTable table, String company, Account account, boolean active) {
    table
        .set("CpnyID", company)
        .set("BankAcct", account.number())
        .set("BankSub", Formulas.subaccount(account.subaccount()))
        .set("Active", active)
        .set("AcctNbr", account.atBank())
        .set("AddrID", account.address())
        .set("CashAcctName", "Cash account " + account.number())
        .add();
  }

  private static void day(
      SampleTable table, String company, Account account, LocalDate date, int in, int out) {
    table
        .set("CpnyID", company)
        .set("BankAcct", account.number())
        .set("BankSub", Formulas.subaccount(account.subaccount()))
        .set("PerNbr", Formulas.period(date))
        .set("TranDate", date)
        .set("Receipts", in)
        .set("Disbursements", out)
        .add();
  }
}
