package org.cloudmigration.service.product.sl.sample;

import static org.cloudmigration.service.product.sl.sample.Formulas.code;
import static org.cloudmigration.service.product.sl.sample.Formulas.digits;

import java.time.LocalDate;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Shipments of the closed sales order of each block. */
final class Shipments {

  private static final int SHIPPED_ORDER = 5;
  private static final int LINES = 2;
  private static final LocalDate CREATED = LocalDate.of(Formulas.THIS_YEAR, 5, 1);

  private Shipments() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable shipments = tables.open("SOShipHeader");
    for (int block = 0; block < database.factor(); block++) {
      shipment(shipments, database, block);
      shipments.set("CustID", SalesOrders.customer(block, SHIPPED_ORDER)).add();
    }
    SampleTable lines = tables.open("SOShipLine");
    for (int block = 0; block < database.factor(); block++) {
      for (int line = 1; line <= LINES; line++) {
        shipment(lines, database, block);
        lines
            .set("LineRef", digits(line, 5))
            .set("InvtID", Item.of(block, line).id())
            .set("SiteID", Item.MAIN)
            .add();
      }
    }
  }

  private static void shipment(SampleTable table, SampleDatabase database, int block) {
    table
        .set("CpnyID", database.own())
        .set("ShipperID", code("SH", block))
        .set("OrdNbr", SalesOrders.number(block, SHIPPED_ORDER))
        .set("Crtd_DateTime", CREATED);
  }
}
