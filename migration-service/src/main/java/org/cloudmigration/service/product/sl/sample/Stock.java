package org.cloudmigration.service.product.sl.sample;

import static org.cloudmigration.service.product.sl.sample.Formulas.digits;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Quantities by site, cost layers, lots and serial numbers. */
final class Stock {

  /** Where another company keeps stock. */
  static final String FOREIGN_SITE = "YARD";

  private static final int FOREIGN_QUANTITY = 99;
  private static final LocalDate FIRST_RECEIPT = LocalDate.of(Formulas.THIS_YEAR, 1, 10);

  private Stock() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable sites = tables.open("ItemSite");
    Item.of(database)
        .forEach(
            item -> {
              site(sites, item, Item.MAIN, item.quantity(Item.MAIN), database.own());
              site(sites, item, Item.EAST, item.quantity(Item.EAST), database.own());
            });
    for (Item item : Item.LONG_NAMED) {
      site(sites, item, Item.MAIN, item.quantity(Item.MAIN), database.own());
    }
    if (database.isShared()) {
      site(sites, Item.of(0, 1), FOREIGN_SITE, FOREIGN_QUANTITY, database.other());
    }
    SampleTable layers = tables.open("ItemCost");
    Item.of(database)
        .filter(item -> item.isInLayers() && item.tracking().equals("NN"))
        .forEach(
            item -> {
              layers(layers, item, Item.MAIN);
              layers(layers, item, Item.EAST);
            });
    SampleTable tracked = tables.open("LotSerMst");
    TrackedStock.of(database).forEach(stock -> tracked(tracked, stock));
  }

  private static void site(
      SampleTable table, Item item, String site, int quantity, String company) {
    table
        .set("InvtID", item.id())
        .set("SiteID", site)
        .set("CpnyID", company)
        .set("QtyOnHand", quantity)
        .set("AvgCost", item.cost("5.5"))
        .set("StdCost", item.cost("6"))
        .add();
  }

  /** Two layers, of which the first may be empty. */
  private static void layers(SampleTable table, Item item, String site) {
    int quantity = item.quantity(site);
    if (quantity > 0) {
      layer(table, item, site, 1, quantity / 2);
      layer(table, item, site, 2, quantity - quantity / 2);
    }
  }

  private static void layer(SampleTable table, Item item, String site, int layer, int quantity) {
    table
        .set("InvtID", item.id())
        .set("SiteID", site)
        .set("SpecificCostID", item.valuation().equals("S") ? "SPEC" + layer : "")
        .set("RcptNbr", "RC" + digits(item.kind(), 2) + layer)
        .set("RcptDate", FIRST_RECEIPT.plusMonths(layer - 1L))
        .set("Qty", quantity)
        .set("UnitCost", 5 + layer)
        .add();
  }

  private static void tracked(SampleTable table, TrackedStock stock) {
    Item item = stock.item();
    if (item.issued().equals("E")) {
      table.set("ExpDate", LocalDate.of(2025, 12, 31));
    }
    BigDecimal cost = item.cost("5");
    table
        .set("InvtID", item.id())
        .set("LotSerNbr", stock.number())
        .set("SiteID", stock.site())
        .set("WhseLoc", "BIN1")
        .set("QtyOnHand", stock.quantity())
        .set("Cost", cost)
        .set("RcptDate", LocalDate.of(Formulas.THIS_YEAR, 3, 1))
        .set("SrcOrdNbr", "SRC" + digits(item.kind(), 2))
        .add();
  }
}
