package org.cloudmigration.service.product.gp.sample;

import static org.cloudmigration.service.product.gp.sample.Formulas.digits;
import static org.cloudmigration.service.product.gp.sample.Formulas.source;

import java.time.LocalDate;
import java.util.List;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;
import org.cloudmigration.service.product.gp.sample.JournalEntry.Line;

/** Posted journal entries. Each is repeated as often as the company's factor says. */
final class Journals {

  private static final int INVENTORY = 5;

  private int number;
  private int rowId;

  private Journals() {}

  static void write(SampleCompany company, SampleTables tables) {
    Journals journals = new Journals();
    SampleTable closed = tables.open("GL30000");
    for (int year = FiscalPeriods.FIRST_YEAR; year < FiscalPeriods.LAST_YEAR; year++) {
      journals.year(closed, "HSTYEAR", year, company.factor());
    }
    SampleTable open = tables.open("GL20000");
    journals.year(open, "OPENYEAR", FiscalPeriods.LAST_YEAR, company.factor());
  }

  /** Number of the last entry of all years. */
  static int count(SampleCompany company) {
    int entries = 0;
    for (int year = FiscalPeriods.FIRST_YEAR; year <= FiscalPeriods.LAST_YEAR; year++) {
      entries += JournalEntry.of(year).size();
    }
    return entries * company.factor();
  }

  private void year(SampleTable table, String yearColumn, int year, int factor) {
    for (JournalEntry entry : JournalEntry.of(year)) {
      List<Line> lines = entry.lines();
      for (int copy = 0; copy < factor; copy++) {
        number++;
        int position = 0;
        for (Line line : lines) {
          position++;
          table.set(yearColumn, year).set("SEQNUMBR", 500 * position);
          line(table, entry, line);
        }
      }
    }
  }

  private void line(SampleTable table, JournalEntry entry, Line line) {
    boolean inventory = line.series() == INVENTORY;
    rowId++;
    table
        .set("JRNENTRY", number)
        .set("ACTINDX", line.account())
        .set("TRXDATE", LocalDate.of(entry.year(), entry.period(), 15))
        .set("SERIES", line.series())
        .set("SOURCDOC", line.document())
        .set("DEBITAMT", line.debit())
        .set("CRDTAMNT", line.credit())
        .set("TRXSORCE", source("GLTRX", number))
        .set("ORTRXSRC", inventory ? source("IVTRX", number) : "")
        .set("REFRENCE", inventory ? source("IV", number) : reference(entry, line))
        .set("ORMSTRID", master(line.series()))
        .set("ORDOCNUM", line.document() + digits(number, 6))
        .set("DEX_ROW_ID", rowId)
        .add();
  }

  private static String reference(JournalEntry entry, Line line) {
    return line.document() + " " + entry.year() + "-" + entry.period();
  }

  /** The one customer, vendor and employee that all journals name. */
  private static String master(int series) {
    return switch (series) {
      case 3 -> "C00001";
      case 4 -> "V00001";
      case 6 -> "EMP001";
      default -> "";
    };
  }
}
