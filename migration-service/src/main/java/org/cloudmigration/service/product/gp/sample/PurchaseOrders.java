package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Formulas.LINE_STEP;

import java.math.BigDecimal;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Purchase orders of every status; none has gone to history. */
final class PurchaseOrders {

  private static final int STANDARD = 1;
  private static final int DROP_SHIP = 2;

  private PurchaseOrders() {}

  static void write(SampleCompany company, SampleTables tables) {
    SampleTable orders = tables.open("POP10100");
    PurchaseOrder.of(company).forEach(order -> order(orders, order));
    SampleTable lines = tables.open("POP10110");
    PurchaseOrder.of(company).flatMap(PurchaseOrder::lines).forEach(line -> line(lines, line));
    tables.open("POP30100");
  }

  private static void order(SampleTable table, PurchaseOrder order) {
    table
        .set("PONUMBER", order.number())
        .set("POSTATUS", order.status())
        .set("POTYPE", order.p() % 9 == 0 ? DROP_SHIP : STANDARD)
        .set("DOCDATE", order.ordered())
        .set("PRMDATE", order.promised())
        .set("SHIPMTHD", "GROUND")
        .set("VENDORID", order.vendor())
        .set("PYMTRMID", order.terms())
        .set("CURNCYID", Currencies.DOLLAR);
    if (order.p() % 2 == 1) {
      table
          .set("CMPNYNAM", order.company().displayName())
          .set("ADDRESS1", "1 Harbour Way")
          .set("CITY", City.of(0).name())
          .set("STATE", City.of(0).state())
          .set("ZIPCODE", "10001");
    }
    table.add();
  }

  private static void line(SampleTable table, PurchaseOrder.Line line) {
    table
        .set("PONUMBER", line.order().number())
        .set("ORD", LINE_STEP * line.number())
        .set("ITEMNMBR", line.itemNumber())
        .set("ITEMDESC", line.nonInventory() ? "Special order" : line.item().description())
        .set("LOCNCODE", "MAIN")
        .set("UOFM", "EACH")
        .set("QTYORDER", line.quantity())
        .set("QTYCANCE", line.cancelled())
        .set("UNITCOST", line.item().cost())
        .set("EXTDCOST", line.item().cost().multiply(BigDecimal.valueOf(line.quantity())))
        .set("PRMDATE", line.order().promised())
        .set("NONINVEN", line.nonInventory())
        .add();
  }
}
