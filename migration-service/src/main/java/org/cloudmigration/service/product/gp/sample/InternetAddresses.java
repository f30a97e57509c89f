package org.cloudmigration.service.product.gp.sample;

import java.util.Locale;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** E-mail and web addresses, some of them in forms that have to be cleaned. */
final class InternetAddresses {

  private static final String PRIMARY = "PRIMARY";

  private InternetAddresses() {}

  static void write(SampleCompany company, SampleTables tables) {
    SampleTable table = tables.open("SY01200");
    for (int i = 1; i <= company.customers(); i++) {
      for (String address : Customers.addressesOf(i)) {
        if (address.equals(PRIMARY) || i % 4 == 0) {
          customer(table, i, address);
        }
      }
    }
    for (int i = 1; i <= company.vendors(); i++) {
      for (String address : Vendors.addressesOf(i)) {
        vendor(table, i, address);
      }
    }
  }

  private static void customer(SampleTable table, int i, String address) {
    String domain = "@c" + i + ".example";
    table
        .set("Master_Type", "CUS")
        .set("Master_ID", Customers.id(i))
        .set("ADRSCODE", address)
        .set("EmailToAddress", customerMail(i, address, domain))
        .set("INET1", i % 7 == 0 ? "bad address " + i : "")
        .set("INET2", i % 5 == 2 ? "https://example.com/@c" + i : "www.c" + i + ".example")
        .add();
  }

  private static String customerMail(int i, String address, String domain) {
    if (!address.equals(PRIMARY)) {
      return mailbox(address, 4) + i + domain;
    }
    String accounts = "ap" + i + domain;
    return i % 4 == 1 ? "MAILTO:" + accounts + ";info" + i + domain : accounts;
  }

  private static void vendor(SampleTable table, int i, String address) {
    String domain = "@v" + i + ".example";
    table
        .set("Master_Type", "VEN")
        .set("Master_ID", Vendors.id(i))
        .set("ADRSCODE", address)
        .set("EmailToAddress", mailbox(address, 3) + i + domain)
        .set("EmailCcAddress", i % 4 == 0 ? "cc" + i + domain : "")
        .add();
  }

  private static String mailbox(String address, int letters) {
    return address.substring(0, letters).toLowerCase(Locale.ROOT);
  }
}
