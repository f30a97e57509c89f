package org.cloudmigration.service.product.sl.sample;

import static org.cloudmigration.service.product.sl.sample.Formulas.code;
import static org.cloudmigration.service.product.sl.sample.Formulas.digits;
import static org.cloudmigration.service.product.sl.sample.Formulas.pick;

import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/**
 * Five sales orders for each block: two to be migrated, a quote, an inactive customer's, closed.
 */
final class SalesOrders {

  static final int OF_A_BLOCK = 5;
  static final int LINES = 3;
  private static final int CUSTOMERS_OF_A_BLOCK = 12;
  private static final int QUOTE = 3;
  private static final int CLOSED = 5;

  private SalesOrders() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable types = tables.open("SOType");
    type(types, database.own(), "SO", "SO", true);
    type(types, database.own(), "Q", "Q", true);
    type(types, database.own(), "RM", "RMA", false);
    if (database.isShared()) {
      type(types, database.other(), "SO", "SO", true);
    }
    SampleTable orders = tables.open("SOHeader");
    PurchaseOrders.each(database, (block, order) -> order(orders, database.own(), block, order));
    SampleTable lines = tables.open("SOLine");
    PurchaseOrders.each(
        database,
        (block, order) -> {
          for (int line = 1; line <= LINES; line++) {
            line(lines, database.own(), block, order, line);
          }
        });
  }

  static String number(int block, int order) {
    return code("S", block) + order;
  }

  static String customer(int block, int order) {
    int[] ofOrder = {0, 1, 2, 3, 6, 5};
    return Customers.id(CUSTOMERS_OF_A_BLOCK * block + ofOrder[order]);
  }

  private static void type(
      SampleTable table, String company, String id, String behavior, boolean active) {
    table
        .set("CpnyID", company)
        .set("SOTypeID", id)
        .set("Behavior", behavior)
        .set("Active", active)
        .add();
  }

  private static void order(SampleTable table, String company, int block, int order) {
    table
        .set("CpnyID", company)
        .set("OrdNbr", number(block, order))
        .set("CustID", customer(block, order))
        .set("OrdDate", Formulas.orderDate(order, 4, 11))
        .set("SOTypeID", order == QUOTE ? "Q" : "SO")
        .set("Status", order == CLOSED ? "C" : "O")
        .set("ShipCmplt", order == 2)
        .set("ShipViaID", order == 1 ? "AIR" : "")
        .add();
  }

  private static void line(SampleTable table, String company, int block, int order, int line) {
    table
        .set("CpnyID", company)
        .set("OrdNbr", number(block, order))
        .set("LineRef", digits(line, 5))
        .set("InvtID", Item.of(block, line).id())
        .set("QtyBO", Integer.parseInt(pick(line, "0", "1", "2", "0")))
        .set("SiteID", order == 2 && line == 2 ? "NOSITE" : Item.MAIN)
        .set("SlsPrice", 10 + line)
        .set("UnitDesc", "EA")
        .add();
  }
}
