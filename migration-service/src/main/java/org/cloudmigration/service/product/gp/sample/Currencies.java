package org.cloudmigration.service.product.gp.sample;

import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Currencies, of which the system database keeps one list. */
final class Currencies {

  static final String EURO = "Z-EURO";
  static final String DOLLAR = "Z-US$";
  static final String YEN = "Z-YEN";

  private Currencies() {}

  static void write(SampleTables tables) {
    SampleTable table = tables.open("MC40200");
    currency(table, EURO, "Euro", "E");
    currency(table, DOLLAR, "US Dollar", "$");
    currency(table, YEN, "Yen", "Y");
  }

  private static void currency(SampleTable table, String id, String name, String symbol) {
    table.set("CURNCYID", id).set("CRNCYDSC", name).set("CRNCYSYM", symbol).add();
  }
}
