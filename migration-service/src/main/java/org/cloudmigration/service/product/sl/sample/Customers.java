package org.cloudmigration.service.product.sl.sample;

import static org.cloudmigration.service.product.sl.sample.Formulas.adjective;
import static org.cloudmigration.service.product.sl.sample.Formulas.code;
import static org.cloudmigration.service.product.sl.sample.Formulas.digits;
import static org.cloudmigration.service.product.sl.sample.Formulas.pick;

import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Customers with their classes, taxes and addresses. */
final class Customers {

  private static final String[] NOUNS = {"Supply", "Trading", "Works", "Stores", "Foods", "Tools"};

  private static final String DEFAULT_ADDRESS = "DEFAULT";

  private Customers() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable classes = tables.open("CustClass");
    customerClass(classes, "RETAIL", "Retail customers", "1100");
    customerClass(classes, "WHOLES", "Wholesale customers", "1210");
    customerClass(classes, "UNUSED", "", "1100");
    SampleTable taxes = tables.open("SalesTax");
    tax(taxes, "G", "CITY");
    tax(taxes, "T", "STATE");
    tax(taxes, "G", "COUNTY");
    SampleTable customers = tables.open("Customer");
    for (int i = 1; i <= database.customers(); i++) {
      customer(customers, database, i);
    }
    SampleTable addresses = tables.open("SOAddress");
    for (int i = 1; i <= database.customers(); i++) {
      address(addresses, i, DEFAULT_ADDRESS, i % 4 == 0 ? "" : pick(i, "TRUCK", "UPS"));
      if (i % 2 == 0) {
        address(addresses, i, "DOCK", "");
      }
    }
  }

  static String id(int i) {
    return code("C", i);
  }

  static boolean isActive(int i) {
    return i % 6 != 0;
  }

  private static void customerClass(SampleTable table, String id, String name, String account) {
    table.set("ClassId", id).set("Descr", name).set("ARAcct", account).add();
  }

  private static void tax(SampleTable table, String type, String id) {
    table.set("TaxType", type).set("TaxId", id).add();
  }

  private static void customer(SampleTable table, SampleDatabase database, int i) {
    String name = name(i, database.shift());
    City.of(i)
        .into(table, country(i))
        .set("CustId", id(i))
        .set("Status", isActive(i) ? "A" : "I")
        .set("Name", name)
        .set("BillName", name)
        .set("ClassId", pick(i, "RETAIL", "WHOLES", ""))
        .set("SlsperId", i % 4 == 0 ? "" : pick(i, "SP1", "SP2"))
        .set("Territory", i % 3 == 0 ? "" : pick(i, "T1", "T2"))
        .set("TaxID00", pick(i, "", "CITY", "STATE", "", ""))
        .set("Addr1", i + " Harbour Road")
        .set("Addr2", i % 2 == 0 ? "Unit " + i : "")
        .set("Attn", "Contact " + i)
        .set("Phone", "555" + digits(i, 7))
        .set("CrLmt", 1000L * (i % 7))
        .set("SlsSub", Formulas.subaccount(i))
        .set("DfltShipToId", i % 5 == 0 ? "" : DEFAULT_ADDRESS)
        .add();
  }

  /** As SL writes the names of people, every fourth has its last part first. */
  private static String name(int i, int shift) {
    String first = adjective(i + shift);
    String last = pick(i / 8, NOUNS) + " " + digits(i, 6);
    return i % 4 == 3 ? last + "~" + first : first + " " + last;
  }

  private static String country(int i) {
    return i % 12 == 3 || i % 12 == 11 ? "CA" : "US";
  }

  private static void address(SampleTable table, int i, String id, String shipVia) {
    table
        .set("CustId", id(i))
        .set("ShipToId", id)
        .set("ShipViaID", shipVia)
        .set("Country", country(i))
        .set("City", City.of(i).city())
        .set("EMailAddr", code("ship", i) + "@example.com")
        .add();
  }
}
