package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Formulas.code;
import static org.cloudmigration.service.product.gp.sample.Formulas.day;
import static org.cloudmigration.service.product.gp.sample.Formulas.name;
import static org.cloudmigration.service.product.gp.sample.Formulas.pick;

import java.time.LocalDate;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Banks, checkbooks, their transactions, and transfers between two of them. */
final class Checkbooks {

  private static final String FROM = "OPERATING";
  private static final String TO = "SAVINGS";
  private static final int TRANSFER = 7;

  private Checkbooks() {}

  static void write(SampleCompany company, SampleTables tables) {
    banks(tables.open("SY04100"));
    SampleTable checkbooks = tables.open("CM00100");
    checkbook(checkbooks, FROM, "Operating account", "FIRST", "1100", "000001501", 10000);
    checkbook(checkbooks, TO, "Savings account", "SECOND", "1110", "1", 25000);
    checkbook(checkbooks, "PAYROLL", "Payroll account", "FIRST", "1100", "00A1", 0);
    checkbook(checkbooks, "OLDBANK", "Oldbank account", "", "1110", "100", 500);
    int transactions = 24 * company.factor();
    int transfers = 2 * company.factor();
    SampleTable records = tables.open("CM20200");
    for (int t = 1; t <= transactions; t++) {
      transaction(records, t);
    }
    for (int x = 1; x <= transfers; x++) {
      transfer(records, transactions + 2 * x - 1, FROM, x);
      transfer(records, transactions + 2 * x, TO, x);
    }
    SampleTable pairs = tables.open("CM20600");
    for (int x = 1; x <= transfers; x++) {
      pair(pairs, x, transactions + 2 * x - 1);
    }
  }

  private static void banks(SampleTable table) {
    bank(table, "FIRST", "First Harbour Bank", 0);
    table.set("PHNUMBR1", "20055501010000").set("FAXNUMBR", "00000000000000").add();
    bank(table, "SECOND", "Second Harbour Bank", 1);
    table.add();
  }

  private static void bank(SampleTable table, String id, String name, int i) {
    table
        .set("BANKID", id)
        .set("BANKNAME", name)
        .set("ADDRESS1", (5 + i) + " Pier Street")
        .set("CITY", City.of(i).name())
        .set("STATE", City.of(i).state())
        .set("ZIPCODE", Integer.toString(10001 + i))
        .set("TRNSTNBR", Integer.toString(110_000_001 + i))
        .set("BNKBRNCH", "00" + (i + 1));
  }

  /** A checkbook without a bank is out of use. */
  private static void checkbook(
      SampleTable table,
      String id,
      String description,
      String bank,
      String main,
      String nextCheque,
      int reconciled) {
    table
        .set("CHEKBKID", id)
        .set("DSCRIPTN", description)
        .set("BANKID", bank)
        .set("ACTINDX", Chart.companyWide(main))
        .set("BNKACTNM", "00" + nextCheque + "77")
        .set("INACTIVE", bank.isEmpty())
        .set("NXTCHNUM", nextCheque)
        .set("Last_Reconciled_Date", LocalDate.of(2024, 6, 30))
        .set("Last_Reconciled_Balance", reconciled)
        .add();
  }

  private static void transaction(SampleTable table, int t) {
    table
        .set("CMRECNUM", 10 * t)
        .set("CHEKBKID", pick(t, FROM, TO, "PAYROLL", "OLDBANK"))
        .set("CMTrxNum", code("T", t))
        .set("CMTrxType", t % 6 + 1)
        .set("TRXDATE", day(2024, 180 + t % 90))
        .set("TRXAMNT", t % 11 == 0 ? 0 : 20 * t)
        .set("paidtorcvdfrom", name(t))
        .set("CMLinkID", "L" + t)
        .set("Recond", t % 5 == 0)
        .add();
  }

  private static void transfer(SampleTable table, int record, String checkbook, int x) {
    table
        .set("CMRECNUM", 10 * record)
        .set("CHEKBKID", checkbook)
        .set("CMTrxNum", code("XFR", x))
        .set("CMTrxType", TRANSFER)
        .set("TRXDATE", day(2024, 200))
        .set("TRXAMNT", 500)
        .add();
  }

  private static void pair(SampleTable table, int x, int fromRecord) {
    table
        .set("Xfr_Record_Number", x)
        .set("CMXFRNUM", code("XFR", x))
        .set("CMFRMRECNUM", 10 * fromRecord)
        .set("CMTORECNUM", 10 * (fromRecord + 1))
        .set("CMFRMCHKBKID", FROM)
        .set("CMCHKBKID", TO)
        .add();
  }
}
