package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Formulas.LINE_STEP;
import static org.cloudmigration.service.product.gp.sample.Formulas.dayWithin;
import static org.cloudmigration.service.product.gp.sample.Formulas.digits;
import static org.cloudmigration.service.product.gp.sample.Formulas.name;
import static org.cloudmigration.service.product.gp.sample.Formulas.pick;
import static org.cloudmigration.service.product.gp.sample.Formulas.source;
import static org.cloudmigration.service.product.gp.sample.PaymentTerms.term;

import java.time.LocalDate;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Posted sales documents with two lines each. */
final class SalesHistory {

  private static final int PRICE = 10;
  private static final int ON_HAND = 1;

  private SalesHistory() {}

  static void write(SampleCompany company, SampleTables tables) {
    SampleTable documents = tables.open("SOP30200");
    for (int s = 1; s <= company.salesDocuments(); s++) {
      document(documents, company, s);
    }
    SampleTable lines = tables.open("SOP30300");
    for (int s = 1; s <= company.salesDocuments(); s++) {
      line(lines, company, s, 1);
      line(lines, company, s, 2);
    }
    SampleTable serials = tables.open("SOP10201");
    for (int s = 4; s <= company.salesDocuments(); s += 4) {
      serial(serials, s);
    }
  }

  static String number(int s) {
    return "S" + digits(s, 6);
  }

  static String auditCode(int s) {
    return source("SLSTE", s);
  }

  static LocalDate date(int s) {
    return dayWithin(2022 + s % 3, s);
  }

  static Item item(SampleCompany company, int s, int line) {
    return Item.at(company, 3 * s + line);
  }

  /** Invoices, returns and orders. */
  private static int type(int s) {
    return pick(s, 3, 3, 4, 2);
  }

  private static void document(SampleTable table, SampleCompany company, int s) {
    int customer = 2 * s % company.customers() + 1;
    int amount = PRICE * 3 * s;
    table
        .set("SOPTYPE", type(s))
        .set("SOPNUMBE", number(s))
        .set("CUSTNMBR", Customers.id(customer))
        .set("CUSTNAME", name(customer))
        .set("DOCDATE", date(s))
        .set("DOCAMNT", amount)
        .set("SUBTOTAL", amount)
        .set("TRXSORCE", auditCode(s))
        .set("PYMTRMID", term(s))
        .set("DEX_ROW_ID", table.number())
        .add();
  }

  private static void line(SampleTable table, SampleCompany company, int s, int line) {
    table
        .set("SOPTYPE", type(s))
        .set("SOPNUMBE", number(s))
        .set("LNITMSEQ", LINE_STEP * line)
        .set("ITEMNMBR", item(company, s, line).number())
        .set("QUANTITY", line)
        .set("UNITPRCE", PRICE)
        .set("XTNDPRCE", PRICE * line)
        .set("DEX_ROW_ID", table.number())
        .add();
  }

  private static void serial(SampleTable table, int s) {
    table
        .set("SOPTYPE", type(s))
        .set("SOPNUMBE", number(s))
        .set("LNITMSEQ", LINE_STEP)
        .set("QTYTYPE", ON_HAND)
        .set("SERLTNUM", "SN-S" + s)
        .set("SERLTQTY", 1)
        .set("POSTED", true)
        .set("SLTSQNUM", 1)
        .add();
  }
}
