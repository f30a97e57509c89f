package org.cloudmigration.service.product.sl.sample;

import java.time.LocalDate;
import java.util.Iterator;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Documents of vendors, their lines, and checks that were applied. */
final class Payables {

  private static final String ACCOUNT = "2000";
  private static final int LINES = 2;

  private Payables() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable documents = tables.open("APDoc");
    for (VendorDocument document : all(database)) {
      document(documents, database.own(), document);
    }
    SampleTable lines = tables.open("APTran");
    for (VendorDocument document : all(database)) {
      lines(lines, database.own(), document);
    }
    SampleTable applied = tables.open("APAdjust");
    for (VendorDocument document : all(database)) {
      if (document.type().equals(VendorDocument.CHECK)) {
        apply(applied, document.firstVoucher(), document.reference(), document.vendor());
        applied.set("AdjgPerPost", Formulas.period(document.date())).add();
      }
    }
    if (database.isShared()) {
      apply(applied, "OTHER", "OTHER", 1);
      applied.set("AdjgPerPost", Formulas.period(Batches.FOREIGN_MONTH)).add();
    }
  }

  private static Iterable<VendorDocument> all(SampleDatabase database) {
    Iterator<VendorDocument> documents = VendorDocument.of(database).iterator();
    return () -> documents;
  }

  private static void document(SampleTable table, String company, VendorDocument document) {
    LocalDate date = document.date();
    table
        .set("Acct", ACCOUNT)
        .set("Sub", Formulas.subaccount(0))
        .set("CpnyID", company)
        .set("VendId", Vendors.id(document.vendor()))
        .set("DocType", document.type())
        .set("RefNbr", document.reference())
        .set("RecordID", table.number())
        .set("InvcNbr", "INV" + document.reference())
        .set("BatNbr", document.batch())
        .set("PONbr", document.order())
        .set("DocBal", document.balance())
        .set("DocDate", date)
        .set("DueDate", date.plusDays(30))
        .set("PerPost", Formulas.period(date))
        .set("DocDesc", document.type() + " document " + document.vendor())
        .set("Rlsed", document.released())
        .add();
  }

  private static void lines(SampleTable table, String company, VendorDocument document) {
    for (int line = 1; line <= LINES; line++) {
      table
          .set("Acct", ACCOUNT)
          .set("Sub", Formulas.subaccount(0))
          .set("CpnyID", company)
          .set("VendId", Vendors.id(document.vendor()))
          .set("trantype", document.type())
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

  private static void apply(SampleTable table, String voucher, String check, int vendor) {
    table
        .set("VendId", Vendors.id(vendor))
        .set("AdjdDocType", VendorDocument.VOUCHER)
        .set("AdjdRefNbr", voucher)
        .set("AdjgDocType", VendorDocument.CHECK)
        .set("AdjgRefNbr", check)
        .set("AdjgAcct", ACCOUNT)
        .set("AdjgSub", Formulas.subaccount(0));
  }
}
