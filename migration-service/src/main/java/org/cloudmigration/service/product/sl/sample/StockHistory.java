package org.cloudmigration.service.product.sl.sample;

import java.time.LocalDate;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** How the stock came: one transaction for each quantity, lot and serial number. */
final class StockHistory {

  private static final LocalDate AT_MAIN = LocalDate.of(Formulas.THIS_YEAR, 3, 31);
  private static final LocalDate ELSEWHERE = LocalDate.of(Formulas.LAST_YEAR, 9, 30);
  private static final String RECEIPT = "RC";

  private StockHistory() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable transactions = tables.open("INTran");
    Item.of(database)
        .forEach(
            item -> {
              transaction(transactions, database, item, Item.MAIN);
              transaction(transactions, database, item, Item.EAST);
            });
    for (Item item : Item.LONG_NAMED) {
      transaction(transactions, database, item, Item.MAIN);
    }
    SampleTable tracked = tables.open("LotSerT");
    TrackedStock.of(database)
        .forEach(
            stock ->
                tracked
                    .set("CpnyID", database.own())
                    .set("InvtID", stock.item().id())
                    .set("SiteID", stock.site())
                    .set("LotSerNbr", stock.number())
                    .set("RecordID", tracked.number())
                    .set("Qty", stock.quantity())
                    .set("TranType", RECEIPT)
                    .set("TranDate", date(stock.site()))
                    .add());
  }

  private static void transaction(
      SampleTable table, SampleDatabase database, Item item, String site) {
    LocalDate date = date(site);
    table
        .set("CpnyID", database.own())
        .set("InvtID", item.id())
        .set("SiteID", site)
        .set("RecordID", table.number())
        .set("Qty", item.quantity(site))
        .set("UnitCost", item.cost("5"))
        .set("TranType", RECEIPT)
        .set("TranDate", date)
        .set("PerPost", Formulas.period(date))
        .set("FiscYr", Integer.toString(date.getYear()))
        .add();
  }

  private static LocalDate date(String site) {
    return site.equals(Item.MAIN) ? AT_MAIN : ELSEWHERE;
  }
}
