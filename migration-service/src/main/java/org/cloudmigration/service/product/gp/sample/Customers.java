package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Formulas.code;
import static org.cloudmigration.service.product.gp.sample.Formulas.country;
import static org.cloudmigration.service.product.gp.sample.Formulas.name;
import static org.cloudmigration.service.product.gp.sample.Formulas.phone;
import static org.cloudmigration.service.product.gp.sample.Formulas.pick;
import static org.cloudmigration.service.product.gp.sample.Formulas.zip;
import static org.cloudmigration.service.product.gp.sample.PaymentTerms.term;

import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Customer classes, customers and their addresses. */
final class Customers {

  private Customers() {}

  static void write(SampleCompany company, SampleTables tables) {
    classes(tables.open("RM00201"));
    SampleTable customers = tables.open("RM00101");
    for (int i = 1; i <= company.customers(); i++) {
      customer(customers, i);
    }
    SampleTable addresses = tables.open("RM00102");
    for (int i = 1; i <= company.customers(); i++) {
      for (String address : addressesOf(i)) {
        address(addresses, i, address);
      }
    }
    SampleTable summaries = tables.open("RM00103");
    for (int i = 1; i <= company.customers(); i++) {
      summaries.set("CUSTNMBR", id(i)).add();
    }
  }

  static String id(int i) {
    return code("C", i);
  }

  static String salesperson(int i) {
    return pick(i, "SMITH-A", "JONES-B", "LEE-C", "");
  }

  static List<String> addressesOf(int i) {
    List<String> addresses = new ArrayList<>(List.of("PRIMARY"));
    if (i % 2 == 0) {
      addresses.add("WAREHOUSE");
    }
    if (i % 3 == 0) {
      addresses.add("BILLING ADDRESS");
    }
    return addresses;
  }

  private static void classes(SampleTable table) {
    table
        .set("CLASSID", "RETAIL")
        .set("CLASDSCR", "Retail customers")
        .set("RMARACC", Chart.companyWide("1200"))
        .set("RMTAKACC", Chart.index("100-4110-01"))
        .set("RMFCGACC", Chart.index("100-7420-01"))
        .add();
    table
        .set("CLASSID", "WHOLE")
        .set("CLASDSCR", "Wholesale customers")
        .set("RMSLSACC", Chart.index("200-4100-01"))
        .add();
    table.set("CLASSID", "UNUSED").set("CLASDSCR", "Not used").add();
  }

  private static void customer(SampleTable table, int i) {
    table
        .set("CUSTNMBR", id(i))
        .set("CUSTNAME", name(i))
        .set("CUSTCLAS", pick(i, "RETAIL", "WHOLE", "NOCLASS", ""))
        .set("CNTCPRSN", contact(i))
        .set("STMTNAME", (i % 5 == 0 ? "Statement " : "") + name(i))
        .set("ADRSCODE", "PRIMARY")
        .set("ADDRESS1", street(i))
        .set("ADDRESS2", i % 6 == 0 ? "Suite " + i : "")
        .set("CITY", City.of(i).name())
        .set("STATE", City.of(i).state())
        .set("ZIP", zip(i))
        .set("COUNTRY", country(i))
        .set("PHONE1", phone(i))
        .set("FAX", phone(i + 1))
        .set("SHIPMTHD", pick(i, "GROUND", "AIR", "LOCAL DELIVERY"))
        .set("TAXSCHID", taxSchedule(i))
        .set("SLPRSNID", salesperson(i))
        .set("SALSTERR", pick(i, "EAST", "WEST", ""))
        .set("PYMTRMID", i % 9 == 0 ? "" : term(i))
        .set("CRLMTAMT", 500 * (i % 8))
        .set("STMTCYCL", i % 10 == 0 ? 0 : 5)
        .set("RMSLSACC", i % 6 == 0 ? Chart.index("100-4100-01") : 0)
        .set("INACTIVE", i % 12 == 0)
        .add();
  }

  private static void address(SampleTable table, int i, String address) {
    table
        .set("CUSTNMBR", id(i))
        .set("ADRSCODE", address)
        .set("SHIPMTHD", "GROUND")
        .set("TAXSCHID", taxSchedule(i))
        .set("CNTCPRSN", contact(i))
        .set("ADDRESS1", street(i))
        .set("CITY", City.of(i).name())
        .set("STATE", City.of(i).state())
        .set("ZIP", zip(i))
        .set("PHONE1", phone(i))
        .set("FAX", phone(i + 1))
        .add();
  }

  private static String contact(int i) {
    return "Contact " + i;
  }

  private static String street(int i) {
    return (100 + i) + " Mill Street";
  }

  private static String taxSchedule(int i) {
    return pick(i, "STATE-TX", "STATE-OH", "");
  }
}
