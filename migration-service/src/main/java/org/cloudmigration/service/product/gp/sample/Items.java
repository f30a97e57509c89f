package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Formulas.LINE_STEP;
import static org.cloudmigration.service.product.gp.sample.Formulas.pick;

import java.math.BigDecimal;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Items, their prices and what kits are made of. */
final class Items {

  /** Quantity record that is the total of all sites. */
  private static final int TOTAL = 1;

  private Items() {}

  static void write(SampleCompany company, SampleTables tables) {
    SampleTable items = tables.open("IV00101");
    for (int k = 1; k <= company.items(); k++) {
      item(items, new Item(k));
    }
    SampleTable quantities = tables.open("IV00102");
    for (int k = 1; k <= company.items(); k++) {
      quantities.set("ITEMNMBR", new Item(k).number()).set("RCRDTYPE", TOTAL).add();
    }
    SampleTable prices = tables.open("IV00105");
    for (int k = 1; k <= company.items(); k++) {
      prices(prices, new Item(k));
    }
    SampleTable components = tables.open("IV00104");
    for (int k = 1; k <= company.items(); k++) {
      if (new Item(k).type() == Item.KIT) {
        components(components, k);
      }
    }
  }

  private static void item(SampleTable table, Item item) {
    int k = item.k();
    table
        .set("ITEMNMBR", item.number())
        .set("ITEMDESC", item.description())
        .set("ITMSHNAM", "Art " + k)
        .set("ITMGEDSC", "Generic " + k % 1000)
        .set("ITEMTYPE", item.type())
        .set("VCTNMTHD", k % 5 + 1)
        .set("ITMTRKOP", item.tracking())
        .set("CURRCOST", item.cost())
        .set("STNDCOST", item.cost().add(BigDecimal.ONE))
        .set("ITEMSHWT", 100 * (k % 9))
        .set("UOMSCHDL", pick(k, "EACH", "BOX", "WEIGHT"))
        .set("PRCHSUOM", pick(k, "EACH", "BOX", "KG"))
        .set("SELNGUOM", pick(k, "EACH", "EACH", "KG"))
        .set("ITMCLSCD", pick(k, "HARDWARE", "GARDEN", "", ""))
        .set("INACTIVE", k % 15 == 0)
        .set("DECPLCUR", 3)
        .add();
  }

  private static void prices(SampleTable table, Item item) {
    price(table, item, Currencies.EURO, new BigDecimal("1.8"));
    price(table, item, Currencies.DOLLAR, new BigDecimal("2"));
    if (item.k() % 3 == 0) {
      price(table, item, Currencies.YEN, new BigDecimal("200"));
    }
  }

  private static void price(SampleTable table, Item item, String currency, BigDecimal factor) {
    table
        .set("ITEMNMBR", item.number())
        .set("CURNCYID", currency)
        .set("LISTPRCE", item.cost().multiply(factor))
        .add();
  }

  /** The third component is the kit itself. */
  private static void components(SampleTable table, int kit) {
    component(table, kit, 1, kit - 7, 2);
    component(table, kit, 2, kit + 1, 1);
    component(table, kit, 3, kit, 1);
    component(table, kit, 4, kit - 6, 3);
  }

  private static void component(SampleTable table, int kit, int line, int k, int quantity) {
    table
        .set("ITEMNMBR", new Item(kit).number())
        .set("SEQNUMBR", LINE_STEP * line)
        .set("CMPTITNM", new Item(k).number())
        .set("CMPITQTY", quantity)
        .add();
  }
}
