package org.cloudmigration.vectors;

import java.util.List;
import java.util.function.IntFunction;

/** What HARBORCO of the sample becomes, by scale, as the formulas of sl/sample-company.md say. */
final class SlControlTotals {

  private static final String LINES =
      "select count(*), coalesce(sum([Amount]), 0) from {Gen. Journal Line}"
          + " where [Journal Batch Name] = '%s'";

  private SlControlTotals() {}

  private static ControlTotals count(String table, IntFunction<Integer> rows) {
    return new ControlTotals(
        "select count(*) from {" + table + "}", scale -> String.valueOf(rows.apply(scale)));
  }

  /** Before anything is posted. */
  static List<ControlTotals> ofLedger() {
    return List.of(
        count("Accounting Period", f -> 24),
        count("SL Fiscal Periods", f -> 48),
        count("Dimension", f -> 3),
        count("Dimension Value", f -> 10),
        count("G/L Account", f -> 11 + 10 * f),
        // Four different sets of three values each.
        count("Dimension Set Entry", f -> 12),
        new ControlTotals(
            "select count(*) from {Accounting Period} where [Name] = '2024-03'"
                + " and [Starting Date] = cast('2024-02-29' as timestamp)",
            f -> "1"),
        new ControlTotals(
            "select [Global Dimension 1 Code], [Global Dimension 2 Code],"
                + " [Shortcut Dimension 3 Code] from {General Ledger Setup}",
            f -> "DEPARTMENT | LOCATIONS | LINE"),
        new ControlTotals(
            "select count(*) from {Gen. Journal Batch} where [Name] like 'SL%'", f -> "22"),
        new ControlTotals(
            "select count(*), sum([Amount]), sum([Debit Amount]) from {Gen. Journal Line}"
                + " where [Journal Batch Name] = 'SL2023-00'",
            f -> "20 | 0 | 266251"),
        new ControlTotals(
            "select count(*), sum([Amount]), sum([Debit Amount]) * 2 from {Gen. Journal Line}"
                + " where [Journal Batch Name] like 'SL202_-%'"
                + " and [Journal Batch Name] <> 'SL2023-00'",
            f -> (324 + 180 * f) + " | 0 | " + (635007 + 99285 * f)),
        new ControlTotals(
            "select count(*) from (select [Journal Batch Name] from {Gen. Journal Line}"
                + " where [Journal Batch Name] like 'SL202_-%' group by [Journal Batch Name]"
                + " having sum([Amount]) <> 0) b",
            f -> "0"),
        count("Bank Account", f -> 2),
        count("Bank Account Posting Group", f -> 2),
        new ControlTotals(LINES.formatted("SLCASH"), f -> "2 | " + 2400 * f),
        new ControlTotals(
            "select min([City]) from {Bank Account} where [No.] = '1000'", f -> "Eastfield"),
        count("Location", f -> 3),
        count("Item Tracking Code", f -> 6));
  }

  /** Customers to orders, before anything is posted. */
  static List<ControlTotals> ofEntities() {
    return List.of(
        count("Customer", f -> 10 * f + 1),
        count("Ship-to Address", f -> 14 * f),
        count("Customer Posting Group", f -> 3),
        new ControlTotals(
            LINES.formatted("SLCUST").replace(", coalesce(sum([Amount]), 0)", ""),
            f -> String.valueOf(31 * f)),
        new ControlTotals(LINES.formatted("SLCUST"), f -> f == 1 ? "31 | 852" : ""),
        count("Vendor", f -> 8 * f),
        count("Order Address", f -> 2 * f),
        count("Vendor Posting Group", f -> 3),
        new ControlTotals(LINES.formatted("SLVEND"), f -> f == 1 ? "24 | -2095" : ""),
        count("Post Code", f -> 4),
        count("Country/Region", f -> 3),
        count("Shipment Method", f -> 4),
        count("Item", f -> 16 * f + 1),
        count("Item Unit of Measure", f -> 23 * f + 1),
        count("Unit of Measure", f -> 6),
        count("Inventory Posting Group", f -> 4),
        count("Inventory Posting Setup", f -> 15),
        count("General Posting Setup", f -> 4),
        new ControlTotals(
            "select count(*), sum([Quantity]) from {Item Journal Line}",
            f -> (58 * f + 2) + " | " + (312 * f + 10)),
        count("Reservation Entry", f -> 60 * f),
        count("Purchase Header", f -> 2 * f),
        count("Purchase Line", f -> 17 * f),
        count("Sales Header", f -> 2 * f),
        count("Sales Line", f -> 3 * f),
        count("Resource", f -> 4 * f),
        count("Job", f -> 2 * f),
        count("Job Task", f -> 4 * f));
  }

  /** Of the snapshot from 2024 on. */
  static List<ControlTotals> ofHistory() {
    return List.of(
        count("SL Hist. GLSetup", f -> 1),
        count("SL Hist. GLTran Archive", f -> 140),
        count("SL Hist. Batch", f -> 10),
        count("SL Hist. ARDoc Archive", f -> 49 * f),
        count("SL Hist. ARTran Archive", f -> 98 * f),
        count("SL Hist. ARAdjust", f -> 2 * f + 1),
        count("SL Hist. SOHeader", f -> 3 * f),
        count("SL Hist. SOLine", f -> 9 * f),
        count("SL Hist. SOShipHeader", f -> f),
        count("SL Hist. SOShipLine", f -> 2 * f),
        count("SL Hist. SOType", f -> 2),
        count("SL Hist. APDoc Archive", f -> 45 * f),
        count("SL Hist. APTran Archive", f -> 90 * f),
        count("SL Hist. APAdjust", f -> 4 * f + 1),
        count("SL Hist. INTran Archive", f -> 18 * f + 2),
        count("SL Hist. LotSerT Archive", f -> 80 * f),
        count("SL Hist. POReceipt", f -> f),
        count("SL Hist. POTran", f -> 2 * f),
        count("SL Hist. PurchOrd", f -> 3 * f),
        count("SL Hist. PurOrdDet", f -> 15 * f));
  }

  /**
   * After everything is posted. Quantities stay: the sample has serial numbers at two places at
   * once, which Business Central takes no more than this product.
   */
  static List<ControlTotals> ofEntries() {
    return List.of(
        count("Gen. Journal Line", f -> 0),
        count("Item Journal Line", f -> 58 * f + 2),
        new ControlTotals("select sum([Amount]) from {G/L Entry}", f -> "0"),
        new ControlTotals(
            "select sum([Amount]) from {Bank Account Ledger Entry}", f -> String.valueOf(2400 * f)),
        new ControlTotals(
            "select coalesce(sum([Amount]), 0) from {Detailed Cust. Ledg. Entry}",
            f -> f == 1 ? "852" : ""),
        new ControlTotals(
            "select coalesce(sum([Amount]), 0) from {Detailed Vendor Ledg. Entry}",
            f -> f == 1 ? "-2095" : ""));
  }
}
