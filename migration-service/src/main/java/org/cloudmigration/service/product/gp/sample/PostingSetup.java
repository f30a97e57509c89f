package org.cloudmigration.service.product.gp.sample;

import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Accounts that the modules post to by default, and the currency they post in. */
final class PostingSetup {

  private static final int SALES = 3;
  private static final int PURCHASING = 4;
  private static final int INVENTORY = 5;

  private PostingSetup() {}

  static void write(SampleCompany company, SampleTables tables) {
    SampleTable table = tables.open("SY01100");
    account(table, SALES, "Sales", "100-4100-01");
    account(table, SALES, "Trade Discounts", "100-4110-01");
    account(table, SALES, "Term Discounts Taken", "100-4110-01");
    account(table, SALES, "Credit Memos", "100-4110-01");
    account(table, SALES, "Finance Charges", "100-7420-01");
    account(table, SALES, "Accounts Receivable", "000-1200-00");
    account(table, PURCHASING, "Purchases", "100-4500-01");
    account(table, PURCHASING, "Trade Discounts", "100-4500-01");
    account(table, PURCHASING, "Discounts Taken", "100-7420-01");
    account(table, PURCHASING, "Prepayment", "000-1400-00");
    account(table, PURCHASING, "Purch. Price Variance", "100-4600-01");
    account(table, PURCHASING, "Accounts Payable", "000-2100-00");
    account(table, PURCHASING, "Finance Charges", "100-7010-01");
    account(table, INVENTORY, "Markdowns", "100-4110-01");
    account(table, INVENTORY, "Cost of Goods Sold", "100-4500-01");
    account(table, INVENTORY, "Inventory Control", "000-1300-00");
    tables.open("MC40000").set("FUNLCURR", Currencies.DOLLAR).add();
  }

  private static void account(SampleTable table, int series, String purpose, String account) {
    table
        .set("SERIES", series)
        .set("SEQNUMBR", 100 * table.number())
        .set("PTGACDSC", purpose)
        .set("ACTINDX", Chart.index(account))
        .add();
  }
}
