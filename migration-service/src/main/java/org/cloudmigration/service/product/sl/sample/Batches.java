package org.cloudmigration.service.product.sl.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.cloudmigration.service.product.SampleTable;
import org.cloudmigration.service.product.SampleTables;

/** Batches of receivables, payables and the ledger. */
final class Batches {

  static final String RECEIVABLES_POSTED = "A00001";
  static final String RECEIVABLES_COMPLETED = "A00002";
  static final String RECEIVABLES_UNPOSTED = "A00003";
  static final String PAYABLES_POSTED = "A10001";
  static final String PAYABLES_UNPOSTED = "A10002";
  static final String FOREIGN = "GLOTHER";

  /** The period of what another company has. */
  static final LocalDate FOREIGN_MONTH = LocalDate.of(Formulas.THIS_YEAR, 1, 1);

  static final String POSTED = "P";
  static final String UNPOSTED = "U";
  private static final String COMPLETED = "C";
  private static final LocalDate THIS_YEAR = LocalDate.of(Formulas.THIS_YEAR, 1, 15);
  private static final LocalDate LAST_YEAR = LocalDate.of(Formulas.LAST_YEAR, 12, 15);

  private Batches() {}

  static void write(SampleDatabase database, SampleTables tables) {
    SampleTable table = tables.open("Batch");
    String own = database.own();
    add(table, own, "AR", RECEIVABLES_POSTED, POSTED, THIS_YEAR);
    add(table, own, "AR", RECEIVABLES_COMPLETED, COMPLETED, LAST_YEAR);
    add(table, own, "AR", RECEIVABLES_UNPOSTED, UNPOSTED, THIS_YEAR);
    add(table, own, "AP", PAYABLES_POSTED, POSTED, THIS_YEAR);
    add(table, own, "AP", PAYABLES_UNPOSTED, UNPOSTED, THIS_YEAR);
    for (YearMonth month : months()) {
      add(table, own, "GL", ofLedger(month), POSTED, month.atDay(1));
    }
    if (database.isShared()) {
      add(table, database.other(), "GL", FOREIGN, POSTED, FOREIGN_MONTH);
    }
  }

  /** All of last year and the half of this. */
  static List<YearMonth> months() {
    return Stream.iterate(YearMonth.of(Formulas.LAST_YEAR, 1), month -> month.plusMonths(1))
        .limit(18)
        .toList();
  }

  static String ofLedger(YearMonth month) {
    return "GL" + month.getYear() + Formulas.digits(month.getMonthValue(), 2);
  }

  private static void add(
      SampleTable table,
      String company,
      String module,
      String number,
      String status,
      LocalDate created) {
    table
        .set("Module", module)
        .set("BatNbr", number)
        .set("Status", status)
        .set("CpnyID", company)
        .set("Crtd_DateTime", created)
        .add();
  }
}
