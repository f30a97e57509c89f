package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Formulas.code;
import static org.cloudmigration.service.product.gp.sample.Formulas.day;
import static org.cloudmigration.service.product.gp.sample.PaymentTerms.term;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Documents of vendors, open and settled, and what was applied to them. */
final class Payables {

  private static final int INVOICE = 1;

  /** Invoices, finance and miscellaneous charges have terms; what follows has none. */
  private static final int LAST_CHARGE = 3;

  private static final int PAYMENT = 6;

  private Payables() {}

  static void write(SampleCompany company, SampleTables tables) {
    SampleTable open = tables.open("PM20000");
    for (int i = 1; i <= company.vendors(); i++) {
      openDocuments(open, i);
    }
    SampleTable openApplied = tables.open("PM10200");
    for (int i = 5; i <= company.vendors(); i += 5) {
      apply(openApplied, i, voucher(i, "1"), type(i, 1), 3, 5 * i);
    }
    SampleTable settled = tables.open("PM30200");
    for (int i = 1; i <= company.vendors(); i++) {
      settledYear(settled, i, 2022, 1);
      settledYear(settled, i, 2023, 3);
    }
    SampleTable settledApplied = tables.open("PM30300");
    for (int i = 1; i <= company.vendors(); i++) {
      apply(settledApplied, i, settledVoucher(i, 2), PAYMENT, 1, 40 * i);
      apply(settledApplied, i, settledVoucher(i, 4), PAYMENT, 3, 40 * i);
    }
  }

  private static int type(int i, int j) {
    return (i + j) % 7 + 1;
  }

  private static String voucher(int i, String suffix) {
    return code("VCH", i) + suffix;
  }

  private static String settledVoucher(int i, int n) {
    return code("HV", i) + n;
  }

  private static void openDocuments(SampleTable table, int i) {
    for (int j = 1; j <= i % 3 + 1; j++) {
      int type = type(i, j);
      document(table, i, Integer.toString(j), type, day(2024, (5 * i + 11 * j) % 270));
      table
          .set("CURTRXAM", BigDecimal.valueOf(10L * (15 * i + j) + 5, 1))
          .set("PYMTRMID", type <= LAST_CHARGE ? term(i + j) : "")
          .add();
    }
    if (i % 6 == 0) {
      document(table, i, "V", INVOICE, day(2024, i % 270));
      table.set("CURTRXAM", 88).set("VOIDED", true).add();
    }
  }

  private static void document(SampleTable table, int i, String suffix, int type, LocalDate date) {
    table
        .set("VENDORID", Vendors.id(i))
        .set("VCHRNMBR", voucher(i, suffix))
        .set("DOCTYPE", type)
        .set("DOCNUMBR", "SUP-" + i + "-" + suffix)
        .set("DOCDATE", date)
        .set("DEX_ROW_ID", table.number());
  }

  /** An invoice, and its payment 25 days later in the same year. */
  private static void settledYear(SampleTable table, int i, int year, int n) {
    LocalDate date = day(year, 7 * i % 330);
    settled(table, i, n, INVOICE, date);
    settled(table, i, n + 1, PAYMENT, date.plusDays(25));
  }

  private static void settled(SampleTable table, int i, int n, int type, LocalDate date) {
    table
        .set("VENDORID", Vendors.id(i))
        .set("VCHRNMBR", settledVoucher(i, n))
        .set("DOCTYPE", type)
        .set("DOCNUMBR", "OLD-" + i + "-" + n)
        .set("DOCDATE", date)
        .set("DOCAMNT", 40 * i)
        .set("PYMTRMID", type == INVOICE ? term(i) : "")
        .set("DEX_ROW_ID", table.number())
        .add();
  }

  /**
   * @param invoice number of the settled invoice that the voucher is applied to
   */
  private static void apply(
      SampleTable table, int i, String voucher, int type, int invoice, int amount) {
    table
        .set("VENDORID", Vendors.id(i))
        .set("VCHRNMBR", voucher)
        .set("DOCTYPE", type)
        .set("APTVCHNM", settledVoucher(i, invoice))
        .set("APTODCTY", INVOICE)
        .set("APPLDAMT", amount)
        .set("POSTED", true)
        .set("DEX_ROW_ID", table.number())
        .add();
  }
}
