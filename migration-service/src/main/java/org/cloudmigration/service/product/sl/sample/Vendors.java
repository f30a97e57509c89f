package org.cloudmigration.service.product.sl.sample;

import static org.cloudmigration.service.product.sl.sample.Formulas.adjective;
import static org.cloudmigration.service.product.sl.sample.Formulas.code;
import static org.cloudmigration.service.product.sl.sample.Formulas.digits;
import static org.cloudmigration.service.product.sl.sample.Formulas.pick;

import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Vendors with their classes and addresses. */
final class Vendors {

  private static final String[] NOUNS = {
    "Metals", "Paper", "Logistics", "Plastics", "Energy", "Textiles"
  };

  private Vendors() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable classes = tables.open("VendClass");
    classes.set("ClassID", "TRADE").set("Descr", "Trade vendors").set("APAcct", "2000").add();
    classes.set("ClassID", "SERV").set("Descr", "Service vendors").set("APAcct", "2010").add();
    SampleTable vendors = tables.open("Vendor");
    for (int i = 1; i <= database.vendors(); i++) {
      vendor(vendors, database, i);
    }
    SampleTable addresses = tables.open("POAddress");
    for (int i = 3; i <= database.vendors(); i += 3) {
      addresses
          .set("VendId", id(i))
          .set("OrdFromId", "DEPOT")
          .set("EMailAddr", i % 2 == 1 ? "n/a" : code("depot", i) + "@example.com")
          .add();
    }
  }

  static String id(int i) {
    return code("V", i);
  }

  static boolean isActive(int i) {
    return i % 9 != 0;
  }

  private static void vendor(SampleTable table, SampleDatabase database, int i) {
    boolean abroad = i % 9 == 2;
    City city = abroad ? City.EASTFIELD : City.of(i);
    city.into(table, abroad ? "MX" : "US")
        .set("VendId", id(i))
        .set("Status", isActive(i) ? "A" : "I")
        .set("ClassID", pick(i, "TRADE", "SERV", ""))
        .set("Name", name(i, database.shift()))
        .set("RemitName", i % 4 == 1 ? "Remit~Desk " + i : "")
        .set("TaxId00", i % 4 == 2 ? "COUNTY" : "")
        .set("TaxRegNbr", code("vr", i))
        .set("EMailAddr", code("vendor", i) + "@example.com")
        .add();
  }

  private static String name(int i, int shift) {
    return adjective(i + shift) + " " + pick(i / 8, NOUNS) + " " + digits(i, 6);
  }
}
