package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Formulas.digits;

import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Bank accounts of vendors; every eighth has a valid IBAN and is paid in euro. */
final class VendorBanks {

  private static final int VENDOR_SERIES = 4;

  private VendorBanks() {}

  static void write(SampleCompany company, SampleTables tables) {
    SampleTable table = tables.open("SY06000");
    for (int i = 1; i <= company.vendors(); i++) {
      if (i % 4 <= 1) {
        bank(table, i, "PRIMARY", false);
      }
      if (i % 4 == 1) {
        bank(table, i, "REMIT TO", false);
      }
      if (i % 7 == 0) {
        bank(table, i, "OLD", true);
      }
    }
  }

  private static void bank(SampleTable table, int i, String address, boolean inactive) {
    boolean euro = i % 8 == 1;
    table
        .set("SERIES", VENDOR_SERIES)
        .set("CustomerVendor_ID", Vendors.id(i))
        .set("ADRSCODE", address)
        .set("INACTIVE", inactive)
        .set("BANKNAME", "Bank of " + City.of(i).name())
        .set("EFTBankAcct", Integer.toString(10_000_000 + i))
        .set("EFTBankCode", "B" + i)
        .set("EFTBankBranchCode", digits(i % 1000, 3))
        .set("IntlBankAcctNum", euro ? "GB00TEST" + digits(i, 14) : "bad-" + i)
        .set("SWIFTADDR", i % 2 == 1 ? "TESTGB00" : "")
        .set("EFTTransitRoutingNo", Integer.toString(110_000_000 + i))
        .set("CURNCYID", euro ? Currencies.EURO : Currencies.DOLLAR)
        .add();
  }
}
