package org.cloudmigration.service.product.sl.sample;

import static org.cloudmigration.service.product.sl.sample.Formulas.code;

import java.time.LocalDate;
import java.util.Iterator;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Documents of customers, their lines, and payments that were applied. */
final class Receivables {

  private static final String FOREIGN = "OTHER";
  private static final int LINES = 2;

  private Receivables() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable documents = tables.open("ARDoc");
    for (CustomerDocument document : all(database)) {
      document(documents, database.own(), document);
    }
    if (database.isShared()) {
      foreign(database, documents);
    }
    SampleTable lines = tables.open("ARTran");
    for (CustomerDocument document : all(database)) {
      lines(lines, database.own(), document);
    }
    SampleTable applied = tables.open("ARAdjust");
    for (CustomerDocument document : all(database)) {
      if (document.type().equals(CustomerDocument.PAYMENT)) {
        apply(applied, document);
      }
    }
    if (database.isShared()) {
      applied
          .set("CustId", Customers.id(1))
          .set("AdjdDocType", CustomerDocument.INVOICE)
          .set("AdjdRefNbr", FOREIGN)
          .set("AdjgPerPost", Formulas.period(Batches.FOREIGN_MONTH))
          .set("RecordID", applied.number())
          .add();
    }
  }

  private static Iterable<CustomerDocument> all(SampleDatabase database) {
    Iterator<CustomerDocument> documents = CustomerDocument.of(database).iterator();
    return () -> documents;
  }

  private static void document(SampleTable table, String company, CustomerDocument document) {
    int i = document.customer();
    LocalDate date = document.date();
    if (document.isFirstInvoice()) {
      table.set("OrdNbr", i % 2 == 1 ? code("ORD", i) : "");
      table.set("SlsperId", i % 4 == 0 ? "SP9" : "");
    }
    table
        .set("CpnyID", company)
        .set("CustId", Customers.id(i))
        .set("DocType", document.type())
        .set("RefNbr", document.reference())
        .set("BatNbr", document.batch())
        .set("DocBal", document.balance())
        .set("DocDate", date)
        .set("DueDate", date.plusDays(30))
        .set("PerPost", Formulas.period(date))
        .set("DocDesc", document.type() + " document " + i)
        .set("Rlsed", document.released())
        .add();
  }

  /** An invoice of another company to the first customer, whom they share. */
  private static void foreign(SampleDatabase database, SampleTable table) {
    LocalDate date = Formulas.documentDate(1, true);
    table
        .set("CpnyID", database.other())
        .set("CustId", Customers.id(1))
        .set("DocType", CustomerDocument.INVOICE)
        .set("RefNbr", FOREIGN)
        .set("BatNbr", Batches.RECEIVABLES_POSTED)
        .set("DocBal", 500)
        .set("DocDate", date)
        .set("DueDate", date.plusDays(30))
        .set("PerPost", Formulas.period(date))
        .set("DocDesc", "IN of another company")
        .set("Rlsed", true)
        .add();
  }

  private static void lines(SampleTable table, String company, CustomerDocument document) {
    for (int line = 1; line <= LINES; line++) {
      table
          .set("CpnyID", company)
          .set("CustId", Customers.id(document.customer()))
          .set("TranType", document.type())
          .set("RefNbr", document.reference())
          .set("BatNbr", document.batch())
          .set("LineNbr", line)
          .set("RecordID", table.number())
          .set("TranDate", document.date())
          .set("PerPost", Formulas.period(document.date()))
          .set("FiscYr", Integer.toString(document.date().getYear()))
          .add();
    }
  }

  private static void apply(SampleTable table, CustomerDocument payment) {
    table
        .set("CustId", Customers.id(payment.customer()))
        .set("AdjdDocType", CustomerDocument.INVOICE)
        .set("AdjdRefNbr", payment.firstInvoice())
        .set("AdjgDocType", payment.type())
        .set("AdjgRefNbr", payment.reference())
        .set("AdjgPerPost", Formulas.period(payment.date()))
        .set("RecordID", table.number())
        .add();
  }
}
