package org.cloudmigration.service.product.sl.sample;

import static org.cloudmigration.service.product.sl.sample.Formulas.code;
import static org.cloudmigration.service.product.sl.sample.Formulas.digits;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Receipts of two of the five purchase orders of a block. */
final class Receipts {

  private static final int LINES = 2;

  /** When each order was received. */
  private static final Map<Integer, LocalDate> RECEIVED =
      new TreeMap<>(
          Map.of(
              2, LocalDate.of(Formulas.THIS_YEAR, 2, 20),
              3, LocalDate.of(Formulas.LAST_YEAR, 11, 20)));

  private Receipts() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable receipts = tables.open("POReceipt");
    each(database, (block, order) -> receipt(receipts, database.own(), block, order));
    SampleTable lines = tables.open("POTran");
    each(database, (block, order) -> lines(lines, database.own(), block, order));
  }

  private static void each(SampleDatabase database, PurchaseOrders.ForOrder action) {
    for (int block = 0; block < database.factor(); block++) {
      for (int order : RECEIVED.keySet()) {
        action.accept(block, order);
      }
    }
  }

  private static String number(int block, int order) {
    return code("R", block) + order;
  }

  private static void receipt(SampleTable table, String company, int block, int order) {
    table
        .set("RcptNbr", number(block, order))
        .set("PONbr", PurchaseOrders.number(block, order))
        .set("VendID", PurchaseOrders.vendor(block, order))
        .set("CpnyID", company)
        .set("RcptDate", RECEIVED.get(order))
        .set("Rlsed", true)
        .add();
  }

  private static void lines(SampleTable table, String company, int block, int order) {
    for (int line = 1; line <= LINES; line++) {
      table
          .set("RcptNbr", number(block, order))
          .set("LineRef", digits(line, 5))
          .set("PONbr", PurchaseOrders.number(block, order))
          .set("VendId", PurchaseOrders.vendor(block, order))
          .set("CpnyID", company)
          .set("Qty", 1)
          .set("TranDate", RECEIVED.get(order))
          .set("RcptDate", RECEIVED.get(order))
          .set("PerPost", Formulas.period(RECEIVED.get(order)))
          .add();
    }
  }
}
