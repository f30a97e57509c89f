package org.cloudmigration.service.product.sl.sample;

import java.util.List;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** The chart of accounts. */
final class Chart {

  static final String NET_INCOME = "3900";

  private static final int EXPENSES_OF_A_BLOCK = 10;

  private record Account(String number, String name, boolean active) {}

  private static final List<Account> FIXED =
      List.of(
          new Account("1000", "Bank current", true),
          new Account("1010", "Bank payroll", true),
          new Account("1020", "Bank closed", true),
          new Account("1100", "Receivables retail", true),
          new Account("1200", "Inventory", true),
          new Account("1210", "Receivables wholesale", true),
          new Account("1300", "Prepaid expenses", true),
          new Account("1390", "Old clearing", false),
          new Account("1500", "Equipment", true),
          new Account("2000", "Trade payables", true),
          new Account("2010", "Service payables", true),
          new Account("2100", "Accrued expenses", true),
          new Account("3000", "Retained earnings", true),
          new Account(NET_INCOME, "Net income year to date", true),
          new Account("4000", "Sales", true),
          new Account("4100", "Service income", true),
          new Account("4900", "Old income", false),
          new Account("5000", "Cost of goods sold", true),
          new Account("5100", "Freight in", true),
          new Account("5900", "Inventory adjustments", true),
          new Account("6000", "Wages", true),
          new Account("6100", "Rent", true),
          new Account("6200", "Office supplies", true),
          new Account("6900", "Old expense", false));

  private Chart() {}

  /** Expense accounts that come with the scale: none at 1. */
  static int expenses(SampleDatabase database) {
    return EXPENSES_OF_A_BLOCK * (database.factor() - 1);
  }

  static String expense(int number) {
    return "7" + Formulas.digits(number, 5);
  }

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable table = tables.open("Account");
    FIXED.forEach(account -> account(table, account));
    for (int number = 0; number < expenses(database); number++) {
      account(table, new Account(expense(number), "Expense " + number, true));
    }
  }

  private static void account(SampleTable table, Account account) {
    table
        .set("Acct", account.number())
        .set("AcctType", type(account.number()))
        .set("Active", account.active())
        .set("Descr", account.name())
        .add();
  }

  private static String type(String account) {
    return switch (account.charAt(0)) {
      case '1' -> "1A";
      case '2', '3' -> "2L";
      case '4' -> "3I";
      default -> "4E";
    };
  }
}
