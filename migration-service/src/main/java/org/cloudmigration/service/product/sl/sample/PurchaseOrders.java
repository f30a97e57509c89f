package org.cloudmigration.service.product.sl.sample;

import static org.cloudmigration.service.product.sl.sample.Formulas.code;
import static org.cloudmigration.service.product.sl.sample.Formulas.digits;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Five purchase orders for each block: open, partly received, completed, a blanket, a faulty. */
final class PurchaseOrders {

  static final int OF_A_BLOCK = 5;
  private static final int VENDORS_OF_A_BLOCK = 9;
  private static final int BLANKET = 4;

  private PurchaseOrders() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable orders = tables.open("PurchOrd");
    each(database, (block, order) -> order(orders, database.own(), block, order));
    SampleTable lines = tables.open("PurOrdDet");
    each(
        database,
        (block, order) ->
            PurchaseLine.of(block, order)
                .forEach(line -> line(lines, database.own(), number(block, order), order, line)));
  }

  /** What is done for an order of a block. */
  interface ForOrder {
    void accept(int block, int order);
  }

  static void each(SampleDatabase database, ForOrder action) {
    for (int block = 0; block < database.factor(); block++) {
      for (int order = 1; order <= OF_A_BLOCK; order++) {
        action.accept(block, order);
      }
    }
  }

  static String number(int block, int order) {
    return code("P", block) + order;
  }

  static String vendor(int block, int order) {
    return Vendors.id(VENDORS_OF_A_BLOCK * block + order);
  }

  private static LocalDate date(int order) {
    return Formulas.orderDate(order, 3, 10);
  }

  private static void order(SampleTable table, String company, int block, int order) {
    if (order == 1) {
      City.NORTHPORT
          .asShipTo(table, "US")
          .set("ShipName", "Main yard")
          .set("ShipAttn", "Goods inward")
          .set("ShipAddr1", "1 Quay Street")
          .set("ShipAddr2", "Gate 2")
          .set("ShipVia", "OCEANFREIGHT01");
    }
    table
        .set("PONbr", number(block, order))
        .set("CpnyID", company)
        .set("PODate", date(order))
        .set("POType", order == BLANKET ? "BL" : "OR")
        .set("Status", Formulas.pick(order, "", "O", "P", "M", "O", "O"))
        .set("VendID", vendor(block, order))
        .add();
  }

  private static void line(
      SampleTable table, String company, String orderNumber, int order, PurchaseLine line) {
    int j = line.number();
    BigDecimal cost = BigDecimal.valueOf(200 + 25L * j, 2);
    table
        .set("PONbr", orderNumber)
        .set("LineRef", digits(j, 5))
        .set("LineID", 16L * j)
        .set("OpenLine", line.open())
        .set("PurchaseType", line.type())
        .set("InvtID", line.item())
        .set("PurAcct", line.account())
        .set("PurSub", Formulas.subaccount(j))
        .set("PurchUnit", line.unit())
        .set("QtyOrd", 10 + j)
        .set("QtyRcvd", j % 3)
        .set("UnitCost", cost)
        .set("ExtCost", cost.multiply(BigDecimal.valueOf(10L + j)))
        .set("TranDesc", "Line " + j + " of " + orderNumber)
        .set("PromDate", date(order).plusDays(14))
        .set("SiteID", Item.MAIN)
        .set("CpnyID", company)
        .set("Crtd_DateTime", date(order))
        .add();
  }
}
