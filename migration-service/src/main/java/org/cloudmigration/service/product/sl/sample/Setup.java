package org.cloudmigration.service.product.sl.sample;

import java.time.LocalDate;
import java.util.List;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** The set-up row of each module, and the segments of the subaccount. */
final class Setup {

  static final String LEDGER = "ACTUAL";

  private static final String PERIOD = "202406";
  private static final String SUBACCOUNT = "SUBACCOUNT";
  private static final List<String> PERIOD_ENDS =
      List.of(
          "0131", "0228", "0331", "0430", "0531", "0630", "0731", "0831", "0930", "1031", "1130",
          "1231");

  private Setup() {}

  static void write(SampleDatabase database, SampleTables tables) {
    ledger(database, tables.open("GLSetup"));
    tables.open("ARSetup").set("SetupId", "AR").set("ArAcct", "1100").add();
    tables.open("APSetup").set("SetupId", "AP").set("APAcct", "2000").add();
    tables
        .open("INSetup")
        .set("SetupId", "IN")
        .set("DfltInvtAcct", "1200")
        .set("AdjustmentsAcct", "5900")
        .set("DfltCOGSAcct", "5000")
        .set("DfltSalesAcct", "4000")
        .add();
    tables
        .open("CASetup")
        .set("SetUpId", "CA")
        .set("paststartdate", LocalDate.of(2020, 12, 31))
        .set("PerNbr", PERIOD)
        .add();
    segments(tables.open("FlexDef"));
    values(tables.open("SegDef"));
  }

  /** Periods are the months of a year that is named after the one it begins in. */
  private static void ledger(SampleDatabase database, SampleTable table) {
    table
        .set("SetupId", "GL")
        .set("CpnyId", database.own())
        .set("BegFiscalYr", 1)
        .set("NbrPer", PERIOD_ENDS.size())
        .set("PerNbr", PERIOD)
        .set("LedgerID", LEDGER)
        .set("YtdNetIncAcct", Chart.NET_INCOME);
    for (int period = 0; period < PERIOD_ENDS.size(); period++) {
      table.set("FiscalPerEnd" + Formulas.digits(period, 2), PERIOD_ENDS.get(period));
    }
    table.add();
  }

  private static void segments(SampleTable table) {
    table
        .set("FieldClassName", SUBACCOUNT)
        .set("NumberSegments", 3)
        .set("Descr00", "Department")
        .set("SegLength00", 2)
        .set("Descr01", "Location")
        .set("SegLength01", 3)
        .set("Descr02", "Line")
        .set("SegLength02", 1)
        .add();
  }

  private static void values(SampleTable table) {
    value(table, 1, "00", "Head office");
    value(table, 1, "10", "Sales");
    value(table, 1, "20", "Service");
    value(table, 1, "30", "Warehouse");
    value(table, 2, "000", "None");
    value(table, 2, "100", "North");
    value(table, 2, "200", "East");
    value(table, 3, "0", "None");
    value(table, 3, "A", "Retail");
    value(table, 3, "B", "Wholesale");
  }

  private static void value(SampleTable table, int segment, String id, String description) {
    table
        .set("FieldClassName", SUBACCOUNT)
        .set("SegNumber", Integer.toString(segment))
        .set("ID", id)
        .set("Description", description)
        .add();
  }
}
