package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Formulas.code;
import static org.cloudmigration.service.product.gp.sample.Formulas.country;
import static org.cloudmigration.service.product.gp.sample.Formulas.digits;
import static org.cloudmigration.service.product.gp.sample.Formulas.phone;
import static org.cloudmigration.service.product.gp.sample.Formulas.pick;
import static org.cloudmigration.service.product.gp.sample.Formulas.zip;
import static org.cloudmigration.service.product.gp.sample.PaymentTerms.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Vendor classes, vendors and their addresses. */
final class Vendors {

  /** Type of a distribution to purchases. */
  private static final int PURCHASES = 6;

  private Vendors() {}

  static void write(SampleCompany company, SampleTables tables) {
    classes(tables.open("PM00100"));
    SampleTable classAccounts = tables.open("PM00101");
    account(classAccounts, "VNDCLSID", "SERVICE", 1, "100-6100-01");
    account(classAccounts, "VNDCLSID", "SERVICE", 2, "200-6100-01");
    SampleTable vendors = tables.open("PM00200");
    for (int i = 1; i <= company.vendors(); i++) {
      vendor(vendors, i);
    }
    SampleTable summaries = tables.open("PM00201");
    for (int i = 1; i <= company.vendors(); i++) {
      summaries.set("VENDORID", id(i)).add();
    }
    SampleTable accounts = tables.open("PM00203");
    for (int i = 3; i <= company.vendors(); i += 6) {
      account(accounts, "VENDORID", id(i), 1, "100-7400-01");
    }
    SampleTable addresses = tables.open("PM00300");
    for (int i = 1; i <= company.vendors(); i++) {
      for (String address : addressesOf(i)) {
        address(addresses, i, address);
      }
    }
    Form1099.write(company, tables);
  }

  static String id(int i) {
    return code("V", i);
  }

  static List<String> addressesOf(int i) {
    List<String> addresses = new ArrayList<>(List.of("PRIMARY"));
    if (i % 3 == 0) {
      addresses.add("REMIT TO");
    }
    if (i % 4 == 0) {
      addresses.add("RETURNS");
    }
    return addresses;
  }

  private static void classes(SampleTable table) {
    table
        .set("VNDCLSID", "SUPPLY")
        .set("VNDCLDSC", "Suppliers")
        .set("PMAPINDX", Chart.companyWide("2100"))
        .set("PMDTKIDX", Chart.index("100-7420-01"))
        .set("PMFINIDX", Chart.index("100-7010-01"))
        .set("PMPRCHIX", Chart.index("100-4500-01"))
        .add();
    table.set("VNDCLSID", "SERVICE").set("VNDCLDSC", "Service providers").add();
    table.set("VNDCLSID", "UNUSED").set("VNDCLDSC", "Not used").add();
  }

  private static void account(
      SampleTable table, String ownerColumn, String owner, int number, String account) {
    table
        .set(ownerColumn, owner)
        .set("DISTTYPE", PURCHASES)
        .set("SEQNUMBR", number)
        .set("ACTINDX", Chart.index(account))
        .add();
  }

  private static void vendor(SampleTable table, int i) {
    Form1099 form = Form1099.of(i);
    address(table.set("VNDCLSID", pick(i, "SUPPLY", "SERVICE", "NOCLASS", "")), i);
    table
        .set("VENDNAME", name(i))
        .set("VNDCHKNM", chequeName(i))
        .set("VADDCDPR", "PRIMARY")
        .set("VADCDTRO", pick(i, "REMIT TO", "PRIMARY", ""))
        .set("COUNTRY", country(i))
        .set("SHIPMTHD", pick(i, "GROUND", "AIR", ""))
        .set("TAXSCHID", pick(i, "PUR-TX", ""))
        .set("VENDSTTS", status(i))
        .set("PYMTRMID", term(i))
        .set("TEN99TYPE", form.type())
        .set("TEN99BOXNUMBER", form.box())
        .set("TXIDNMBR", form.reported() ? "99-" + digits(i, 7) : "")
        .set("PMPRCHIX", i % 6 == 0 ? Chart.index("200-4500-01") : 0)
        .add();
  }

  private static void address(SampleTable table, int i, String address) {
    address(table, i);
    table.set("ADRSCODE", address).add();
  }

  private static void address(SampleTable table, int i) {
    table
        .set("VENDORID", id(i))
        .set("VNDCNTCT", "Agent " + i)
        .set("ADDRESS1", (200 + i) + " Quay Road")
        .set("CITY", City.of(i).name())
        .set("STATE", City.of(i).state())
        .set("ZIPCODE", zip(i + 500))
        .set("PHNUMBR1", phone(i))
        .set("FAXNUMBR", phone(i + 2));
  }

  private static String name(int i) {
    return Formulas.name(i + 3);
  }

  private static String chequeName(int i) {
    return switch (i % 6) {
      case 0 -> "Cheque " + name(i);
      case 1 -> name(i).toUpperCase(Locale.ROOT);
      default -> name(i);
    };
  }

  /** Active, inactive or temporary. */
  private static int status(int i) {
    return switch (i % 10) {
      case 0 -> 2;
      case 5 -> 3;
      default -> 1;
    };
  }
}
