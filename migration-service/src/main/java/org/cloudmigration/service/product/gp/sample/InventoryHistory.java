package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Formulas.LINE_STEP;
import static org.cloudmigration.service.product.gp.sample.Formulas.code;
import static org.cloudmigration.service.product.gp.sample.Formulas.dayWithin;
import static org.cloudmigration.service.product.gp.sample.Formulas.digits;
import static org.cloudmigration.service.product.gp.sample.Formulas.source;

import java.time.LocalDate;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/**
 * Posted inventory documents with two lines each, assemblies, and the lines that other modules left
 * in inventory.
 */
final class InventoryHistory {

  private static final int ADJUSTMENT = 1;
  private static final int RECEIPT = 4;
  private static final int SALE = 6;
  private static final int ASSEMBLY = 7;

  private final SampleCompany company;

  private InventoryHistory(SampleCompany company) {
    this.company = company;
  }

  static void write(SampleCompany company, SampleTables tables) {
    InventoryHistory history = new InventoryHistory(company);
    history.documents(tables.open("IV30200"));
    history.lines(tables.open("IV30300"));
    history.serials(tables.open("IV30400"));
    history.assemblies(tables.open("BM30200"));
  }

  /** Adjustment, variance or transfer. */
  private static int type(int v) {
    return v % 3 + 1;
  }

  private static String number(int v) {
    return "A" + digits(v, 6);
  }

  private static String auditCode(int v) {
    return source("IVADJ", v);
  }

  private static LocalDate date(int v) {
    return dayWithin(2022 + v % 3, v);
  }

  private static String assembly(int b) {
    return code("ASM", b);
  }

  private static String assemblyCode(int b) {
    return source("BMTRX", b);
  }

  private static LocalDate assembled(int b) {
    return dayWithin(2023, b);
  }

  private void documents(SampleTable table) {
    for (int v = 1; v <= company.inventoryDocuments(); v++) {
      table
          .set("TRXSORCE", auditCode(v))
          .set("IVDOCTYP", type(v))
          .set("DOCNUMBR", number(v))
          .set("DOCDATE", date(v))
          .set("GLPOSTDT", date(v))
          .set("DEX_ROW_ID", table.number())
          .add();
    }
  }

  private void lines(SampleTable table) {
    for (int s = 2; s <= company.salesDocuments(); s += 2) {
      document(table, SALE, SalesHistory.number(s), SalesHistory.auditCode(s));
      line(table, SalesHistory.date(s), 1, SalesHistory.item(company, s, 1), -1, 5);
    }
    for (int v = 1; v <= company.inventoryDocuments(); v++) {
      for (int line = 1; line <= 2; line++) {
        document(table, type(v), number(v), auditCode(v));
        line(table, date(v), line, Item.at(company, 7 * v + line), line, 6);
      }
    }
    for (int b = 1; b <= company.assemblies(); b++) {
      document(table, ASSEMBLY, assembly(b), assemblyCode(b));
      line(table, assembled(b), 1, new Item(1), 1, 7);
      document(table, ASSEMBLY, assembly(b), assemblyCode(b));
      line(table, assembled(b), 2, new Item(2), -1, 7);
    }
    for (int r = 2; r <= Receipts.count(company); r += 2) {
      document(table, RECEIPT, Receipts.document(r), Receipts.auditCode(r));
      line(table, LocalDate.of(2024, 6, 1), 1, new Item(1), 1, 8);
    }
    for (int j = 10; j <= Journals.count(company); j += 10) {
      document(table, ADJUSTMENT, source("IV", j), source("IVTRX", j));
      line(table, LocalDate.of(2023, 12, 31), 1, new Item(1), -1, 9);
    }
  }

  private static void document(SampleTable table, int type, String number, String auditCode) {
    table.set("TRXSORCE", auditCode).set("DOCTYPE", type).set("DOCNUMBR", number);
  }

  private static void line(
      SampleTable table, LocalDate date, int line, Item item, int quantity, int cost) {
    table
        .set("LNSEQNBR", LINE_STEP * line)
        .set("ITEMNMBR", item.number())
        .set("TRXQTY", quantity)
        .set("UNITCOST", cost)
        .set("DOCDATE", date)
        .set("TRXLOCTN", "MAIN")
        .set("DEX_ROW_ID", table.number())
        .add();
  }

  private void serials(SampleTable table) {
    for (int v = 5; v <= company.inventoryDocuments(); v += 5) {
      table
          .set("TRXSORCE", auditCode(v))
          .set("IVDOCTYP", type(v))
          .set("DOCTYPE", type(v))
          .set("DOCNUMBR", number(v))
          .set("LNSEQNBR", LINE_STEP)
          .set("SERLTNUM", "SN-A" + v)
          .set("SERLTQTY", 1)
          .add();
    }
  }

  private void assemblies(SampleTable table) {
    for (int b = 1; b <= company.assemblies(); b++) {
      table
          .set("TRX_ID", assembly(b))
          .set("TRXDATE", assembled(b))
          .set("TRXSORCE", assemblyCode(b))
          .set("DEX_ROW_ID", table.number())
          .add();
    }
  }
}
