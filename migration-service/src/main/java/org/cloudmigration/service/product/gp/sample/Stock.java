package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Formulas.code;
import static org.cloudmigration.service.product.gp.sample.Formulas.day;
import static org.cloudmigration.service.product.gp.sample.Formulas.dayWithin;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Receipts that stock is valued by, and the serial numbers and lots that came with them. */
final class Stock {

  private static final int ON_HAND = 1;
  private static final int IN_USE = 3;

  /** Sequence numbers of the receipts that are not to be migrated. */
  private static final int IN_USE_RECEIPT = 8;

  private static final int SOLD_RECEIPT = 9;

  private Stock() {}

  static void write(SampleCompany company, SampleTables tables) {
    SampleTable receipts = tables.open("IV10200");
    for (int k = 1; k <= company.items(); k++) {
      if (new Item(k).stocked()) {
        receipts(receipts, new Item(k));
      }
    }
    SampleTable serials = tables.open("IV00200");
    for (int k = 1; k <= company.items(); k++) {
      if (new Item(k).tracking() == Item.SERIAL_NUMBERS) {
        serialNumbers(serials, new Item(k));
      }
    }
    SampleTable lots = tables.open("IV00300");
    for (int k = 1; k <= company.items(); k++) {
      if (new Item(k).tracking() == Item.LOTS) {
        lots(lots, new Item(k));
      }
    }
  }

  private static int receiptsOf(Item item) {
    return item.k() % 3 + 1;
  }

  private static int quantity(int r) {
    return 10 + r;
  }

  private static void receipts(SampleTable table, Item item) {
    int k = item.k();
    for (int r = 1; r <= receiptsOf(item); r++) {
      receipt(table, item, r, received(k, r), quantity(r));
      table
          .set("TRXLOCTN", site(r))
          .set("QTYTYPE", ON_HAND)
          .set("QTYSOLD", item.tracking() == Item.UNTRACKED ? 1 : 0)
          .set("UNITCOST", item.cost().add(BigDecimal.valueOf(r)))
          .add();
    }
    receipt(table, item, SOLD_RECEIPT, dayWithin(2022, k), 5);
    table.set("TRXLOCTN", "MAIN").set("QTYTYPE", ON_HAND).set("QTYSOLD", 5);
    table.set("RCPTSOLD", true).set("UNITCOST", item.cost()).add();
    if (k % 10 == 4) {
      receipt(table, item, IN_USE_RECEIPT, dayWithin(2023, k), 2);
      table.set("TRXLOCTN", "MAIN").set("QTYTYPE", IN_USE).set("UNITCOST", item.cost()).add();
    }
  }

  private static LocalDate received(int k, int r) {
    return day(2023, (3 * k + 10 * r) % 360);
  }

  private static String site(int r) {
    return r % 2 == 1 ? "MAIN" : "NORTH";
  }

  private static void receipt(
      SampleTable table, Item item, int number, LocalDate date, int quantity) {
    table
        .set("ITEMNMBR", item.number())
        .set("DATERECD", date)
        .set("RCTSEQNM", number)
        .set("RCPTNMBR", code("RCT", item.k()) + number)
        .set("QTYRECVD", quantity);
  }

  private static void serialNumbers(SampleTable table, Item item) {
    for (int r = 1; r <= receiptsOf(item); r++) {
      for (int piece = 1; piece <= quantity(r); piece++) {
        tracked(table, item, r, piece);
        table.set("SERLNMBR", "SN" + item.k() + "-" + r + "-" + piece).add();
      }
    }
  }

  private static void lots(SampleTable table, Item item) {
    for (int r = 1; r <= receiptsOf(item); r++) {
      lot(table, item, r, 1, quantity(r) - 2);
      table.add();
      lot(table, item, r, 2, 2);
      table.set("EXPNDATE", LocalDate.of(2027, 12, 31)).add();
    }
  }

  private static void lot(SampleTable table, Item item, int r, int n, int quantity) {
    tracked(table, item, r, n);
    table.set("LOTNUMBR", "LOT" + item.k() + "-" + r + "-" + n).set("QTYRECVD", quantity);
  }

  /**
   * @param n tells apart what came with one receipt
   */
  private static void tracked(SampleTable table, Item item, int r, int n) {
    table
        .set("ITEMNMBR", item.number())
        .set("LOCNCODE", site(r))
        .set("DATERECD", received(item.k(), r))
        .set("DTSEQNUM", n)
        .set("RCTSEQNM", r)
        .set("QTYTYPE", ON_HAND);
  }
}
