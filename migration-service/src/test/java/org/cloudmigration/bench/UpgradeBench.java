package org.cloudmigration.bench;

import static org.cloudmigration.bench.CopyBench.tell;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.vectors.SampleUpgrade;
import org.junit.jupiter.api.Test;

/**
 * How long each step of a data upgrade takes, in PostgreSQL: of a company, and of one a tenth of
 * its size. Run it by {@code ./verify bench upgrade}. At scale 2,500 a company has 1 million lines
 * of the open ledger, 100,000 customers and 150,000 items; the ledger's period totals, of which the
 * upgrade makes journal lines, are multiplied until they are as many as the lines.
 */
class UpgradeBench {

  private static final int SCALE = Integer.getInteger("bench.scale", 2_500);

  /** Period totals of the sample, whatever its scale. */
  private static final int TOTALS = 617;

  private static final int LINES_OF_ONE = 400;

  /** Seconds; what takes less says nothing. */
  private static final double MEASURABLE = 0.3;

  private static final Map<String, Object> SETTINGS =
      Map.of(
          "Migrate Customer Classes",
          true,
          "Migrate Vendor Classes",
          true,
          "Migrate Item Classes",
          true,
          "Oldest GL Year to Migrate",
          2023,
          "Global Dimension 1",
          "DIVISION",
          "Global Dimension 2",
          "LOCATION");

  @Test
  void upgrades() throws Exception {
    try (RealPostgreSql server = RealPostgreSql.start()) {
      try (Connection owner = server.owner()) {
        RealPostgreSql.execute(
            owner,
            "ALTER SYSTEM SET synchronous_commit = off",
            "ALTER SYSTEM SET max_wal_size = '8GB'",
            "ALTER SYSTEM SET work_mem = '64MB'",
            "SELECT pg_reload_conf()");
      }
      List<StepReport> tenth = run(server, Math.max(1, SCALE / 10));
      long heap = PeakMemory.ofTheHeap();
      List<StepReport> whole = run(server, SCALE);
      tell("| Step | rows read | written | seconds | of a tenth | per row, times |");
      tell("|---|---|---|---|---|---|");
      for (int i = 0; i < whole.size(); i++) {
        tell(
            "| %s | %,d | %,d | %.2f | %.2f | %s |",
            whole.get(i).step(),
            whole.get(i).rowsRead(),
            whole.get(i).rowsWritten(),
            seconds(whole.get(i)),
            seconds(tenth.get(i)),
            growth(whole.get(i), tenth.get(i)));
      }
      tell(
          "All steps: %.1f s, of a tenth of the rows %.1f s; peak of the heap %d MiB, then %d MiB;"
              + " of the process %d MiB",
          sum(whole), sum(tenth), heap, PeakMemory.ofTheHeap(), PeakMemory.ofThisProcess());
    }
  }

  /** How many times as long a row takes where there are more; 1 is linear. */
  private static String growth(StepReport whole, StepReport tenth) {
    double rows = rows(whole) > 1 ? (double) rows(whole) / rows(tenth) : 10;
    boolean tooShort = seconds(whole) < MEASURABLE;
    return tooShort
        ? ""
        : "%.2f".formatted(seconds(whole) / Math.max(0.001, seconds(tenth)) / rows);
  }

  private static long rows(StepReport report) {
    return Math.max(1, Math.max(report.rowsRead(), report.rowsWritten()));
  }

  private static double seconds(StepReport report) {
    return report.duration().toMillis() / 1_000.0;
  }

  private static double sum(List<StepReport> reports) {
    return reports.stream().mapToDouble(UpgradeBench::seconds).sum();
  }

  private static List<StepReport> run(RealPostgreSql server, int scale) throws Exception {
    String name = "upgrade_" + scale;
    try (Connection owner = server.owner()) {
      RealPostgreSql.execute(owner, "CREATE DATABASE " + name);
    }
    PeakMemory.forgetTheHeap();
    DatabaseLocation tenant = server.address(name, "postgres", "postgres", false, false).location();
    List<StepReport> reports = new ArrayList<>();
    try (var company = new SampleUpgrade(new DynamicsGp(), tenant, "TRSC1", SETTINGS)) {
      long begun = System.nanoTime();
      company.stage(scale);
      multiplyLedger(company, Math.max(1, scale * LINES_OF_ONE / TOTALS));
      tell("Scale %d: staged in %.1f s", scale, (System.nanoTime() - begun) / 1e9);
      company.prepare();
      reports.addAll(company.run(false, UpgradeBench::tellStep));
      reports.addAll(company.run(true, UpgradeBench::tellStep));
    }
    return reports;
  }

  private static void tellStep(StepReport report) {
    tell("%s: %,d rows, %.2f s", report.step(), report.rowsWritten(), seconds(report));
    report.failures().stream().limit(3).forEach(failure -> tell("  %s", failure));
  }

  /** Each time a set of accounts of their own, whose totals add up to zero as the sample's do. */
  private static void multiplyLedger(SampleUpgrade company, int times) throws Exception {
    String segments =
        "a.[ACTNUMBR_1], concat('A', n.i, a.[ACTNUMBR_2]), a.[ACTNUMBR_3], a.[ACTNUMBR_4],"
            + " a.[ACTNUMBR_5], a.[ACTNUMBR_6], a.[ACTNUMBR_7], a.[ACTNUMBR_8]";
    String series = " cross join generate_series(1, " + times + ") n(i)";
    company.execute(
        "insert into {GP GL00100} ([ACTINDX], [ACTNUMBR_1], [ACTNUMBR_2], [ACTNUMBR_3],"
            + " [ACTNUMBR_4], [ACTNUMBR_5], [ACTNUMBR_6], [ACTNUMBR_7], [ACTNUMBR_8], [MNACSGMT],"
            + " [ACCTTYPE], [ACTDESCR], [PSTNGTYP], [ACCATNUM], [ACTIVE], [TPCLBLNC], [BALFRCLC],"
            + " [ACCTENTR], [Clear_Balance])"
            + " select a.[ACTINDX] + 1000 * n.i, "
            + segments
            + ", concat('A', n.i, a.[ACTNUMBR_2]), a.[ACCTTYPE], a.[ACTDESCR], a.[PSTNGTYP],"
            + " a.[ACCATNUM], a.[ACTIVE], a.[TPCLBLNC], a.[BALFRCLC], a.[ACCTENTR],"
            + " a.[Clear_Balance] from {GP GL00100} a"
            + series
            + " where a.[ACCTTYPE] = 1");
    for (String table : List.of("GP GL10110", "GP GL10111")) {
      company.execute(
          ("insert into {%s} ([ACTINDX], [YEAR1], [PERIODID], [Ledger_ID], [PERDBLNC],"
                  + " [ACTNUMBR_1], [ACTNUMBR_2], [ACTNUMBR_3], [ACTNUMBR_4], [ACTNUMBR_5],"
                  + " [ACTNUMBR_6], [ACTNUMBR_7], [ACTNUMBR_8], [DEBITAMT], [CRDTAMNT])"
                  + " select a.[ACTINDX] + 1000 * n.i, a.[YEAR1], a.[PERIODID], a.[Ledger_ID],"
                  + " a.[PERDBLNC], %s, a.[DEBITAMT], a.[CRDTAMNT] from {%s} a"
                  + " join {GP GL00100} c on c.[ACTINDX] = a.[ACTINDX] and c.[ACCTTYPE] = 1%s")
              .formatted(table, segments, table, series));
    }
  }
}
