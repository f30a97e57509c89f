package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Formulas.code;
import static org.cloudmigration.service.product.gp.sample.Formulas.day;
import static org.cloudmigration.service.product.gp.sample.Formulas.pick;
import static org.cloudmigration.service.product.gp.sample.PaymentTerms.term;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Documents of customers, open and settled, and what was applied to them. */
final class Receivables {

  private static final int INVOICE = 1;

  /** Credit memos, returns and payments have no terms. */
  private static final int FIRST_CREDIT = 7;

  private static final int PAYMENT = 9;

  private Receivables() {}

  static void write(SampleCompany company, SampleTables tables) {
    SampleTable open = tables.open("RM20101");
    for (int i = 1; i <= company.customers(); i++) {
      openDocuments(open, i);
    }
    SampleTable openApplied = tables.open("RM20201");
    for (int i = 5; i <= company.customers(); i += 5) {
      apply(openApplied, i, 4, type(i, 1), number(i, "1"), 10 * i);
    }
    SampleTable settled = tables.open("RM30101");
    for (int i = 1; i <= company.customers(); i++) {
      settledYear(settled, i, 2022, 1);
      settledYear(settled, i, 2023, 3);
    }
    SampleTable settledApplied = tables.open("RM30201");
    for (int i = 1; i <= company.customers(); i++) {
      apply(settledApplied, i, 2, INVOICE, settledNumber(i, 1), 50 * i);
      apply(settledApplied, i, 4, INVOICE, settledNumber(i, 3), 50 * i);
    }
  }

  private static int type(int i, int j) {
    return pick(i + j, INVOICE, 3, 4, FIRST_CREDIT, PAYMENT, 8, 5, 6);
  }

  private static String number(int i, String suffix) {
    return code("R", i) + suffix;
  }

  private static String settledNumber(int i, int n) {
    return code("H", i) + n;
  }

  private static void openDocuments(SampleTable table, int i) {
    for (int j = 1; j <= i % 4 + 1; j++) {
      int type = type(i, j);
      LocalDate date = day(2024, (3 * i + 7 * j) % 270);
      document(table, i, Integer.toString(j), type, date);
      table
          .set("DUEDATE", date.plusDays(30))
          .set("CURTRXAM", BigDecimal.valueOf(100L * (10 * i + j) + 25, 2))
          .set("ORTRXAMT", 20 * i + j)
          .set("SLPRSNID", Customers.salesperson(i))
          .set("PYMTRMID", type >= FIRST_CREDIT ? "" : term(i + j))
          .add();
    }
    if (i % 7 == 0) {
      document(table, i, "V", INVOICE, day(2024, i % 270));
      table.set("CURTRXAM", 99).set("VOIDSTTS", 1).add();
    }
    if (i % 8 == 0) {
      document(table, i, "Z", INVOICE, day(2024, i % 270));
      table.set("PYMTRMID", term(1)).add();
    }
  }

  private static void document(SampleTable table, int i, String suffix, int type, LocalDate date) {
    table
        .set("CUSTNMBR", Customers.id(i))
        .set("DOCNUMBR", number(i, suffix))
        .set("RMDTYPAL", type)
        .set("DOCDATE", date)
        .set("DEX_ROW_ID", table.number());
  }

  /** An invoice, and its payment 20 days later in the same year. */
  private static void settledYear(SampleTable table, int i, int year, int n) {
    LocalDate date = day(year, 5 * i % 330);
    settled(table, i, n, INVOICE, date);
    settled(table, i, n + 1, PAYMENT, date.plusDays(20));
  }

  private static void settled(SampleTable table, int i, int n, int type, LocalDate date) {
    table
        .set("CUSTNMBR", Customers.id(i))
        .set("DOCNUMBR", settledNumber(i, n))
        .set("RMDTYPAL", type)
        .set("DOCDATE", date)
        .set("ORTRXAMT", 50 * i)
        .set("PYMTRMID", type == INVOICE ? term(i) : "")
        .set("DEX_ROW_ID", table.number())
        .add();
  }

  private static void apply(
      SampleTable table, int i, int payment, int type, String document, int amount) {
    table
        .set("CUSTNMBR", Customers.id(i))
        .set("APFRDCTY", PAYMENT)
        .set("APFRDCNM", settledNumber(i, payment))
        .set("APTODCTY", type)
        .set("APTODCNM", document)
        .set("APPTOAMT", amount)
        .set("DEX_ROW_ID", table.number())
        .add();
  }
}
