package org.cloudmigration.service.product.sl.sample;

import static org.cloudmigration.service.product.sl.sample.Formulas.pick;

import java.math.BigDecimal;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Items with their classes, units and sites. */
final class Items {

  private static final String GLOBAL = "1";
  private static final String OF_CLASS = "2";
  private static final String OF_ITEM = "3";
  private static final String PIECE = "EA";
  private static final String BOX = "BOX";
  private static final String CASE = "CASE";

  private Items() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable sites = tables.open("Site");
    for (String site : new String[] {Item.MAIN, Item.EAST, Stock.FOREIGN_SITE}) {
      sites.set("SiteId", site).set("Country", "US").add();
    }
    SampleTable classes = tables.open("ProductClass");
    classes.set("ClassID", "HARDW").set("Descr", "Hardware").add();
    classes.set("ClassID", "PARTS").set("Descr", "Parts").add();
    SampleTable items = tables.open("Inventory");
    Item.of(database).forEach(item -> item(items, item));
    Item.LONG_NAMED.forEach(item -> item(items, item));
    SampleTable weights = tables.open("InventoryADG");
    Item.of(database)
        .filter(item -> item.kind() % 3 == 1)
        .forEach(
            item ->
                weights
                    .set("InvtID", item.id())
                    .set("StdTareWt", BigDecimal.valueOf(5L * item.kind(), 1))
                    .add());
    units(database, tables.open("INUnit"));
  }

  private static void item(SampleTable table, Item item) {
    table
        .set("InvtID", item.id())
        .set("Descr", item.description())
        .set("ClassID", pick(item.kind(), "", "PARTS", "", "HARDW", "HARDW", "PARTS"))
        .set("StkUnit", PIECE)
        .set("DfltPOUnit", isBoughtInBoxes(item) ? BOX : PIECE)
        .set("StkBasePrc", 10 + item.kind())
        .set("LastCost", item.cost("5"))
        .set("StdCost", item.cost("6"))
        .set("ValMthd", item.valuation())
        .set("LotSerTrack", item.tracking())
        .set("SerAssign", item.assigned())
        .set("LotSerIssMthd", item.issued())
        .set("TranStatusCode", item.status())
        .add();
  }

  private static boolean isBoughtInBoxes(Item item) {
    return item.kind() > 0 && item.kind() % 3 == 0;
  }

  private static void units(SampleDatabase database, SampleTable table) {
    unit(table, GLOBAL, "", "", "DOZ", 12);
    unit(table, GLOBAL, "", "", CASE, 24);
    unit(table, GLOBAL, "", "", PIECE, 1);
    unit(table, OF_CLASS, "HARDW", "", "PALLET", 48);
    Item.of(database).forEach(item -> units(table, item));
  }

  private static void units(SampleTable table, Item item) {
    if (item.kind() == 3) {
      unit(table, OF_ITEM, "", item.id(), CASE, 6);
    }
    if (isBoughtInBoxes(item)) {
      unit(table, OF_ITEM, "", item.id(), BOX, 12);
    }
  }

  private static void unit(
      SampleTable table, String type, String itemClass, String item, String unit, int pieces) {
    table
        .set("UnitType", type)
        .set("ClassID", itemClass)
        .set("InvtId", item)
        .set("FromUnit", unit)
        .set("ToUnit", PIECE)
        .set("CnvFact", pieces)
        .set("MultDiv", "M")
        .add();
  }
}
