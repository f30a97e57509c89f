package org.cloudmigration.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.product.sl.DynamicsSl;
import org.cloudmigration.service.upgrade.Remarks;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.service.upgrade.TrialBalance;
import org.cloudmigration.service.upgrade.UnpostedBatches;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The companies of the sample come out as the formulas of sl/sample-company.md say. */
class SlSampleIsUpgradedIT {

  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  /** The main run of the sample, in the order in which people would set it. */
  private static final Map<String, Object> MAIN =
      new TreeMap<>(
          Map.of(
              "Global Dimension 1", "Department",
              "Global Dimension 2", "Location",
              "Include Hold Status Resources", true,
              "Include Plan Status Projects", true,
              "Migrate Cash Manager Module", true,
              "Migrate Customer Classes", true,
              "Migrate Item Classes", true,
              "Migrate Open POs", true,
              "Migrate Open SOs", true,
              "Migrate Vendor Classes", true));

  static {
    for (String area : List.of("GL", "AR", "AP", "Inv.", "Purch.")) {
      MAIN.put("Migrate Hist. " + area + " Trx.", true);
    }
    MAIN.put("Oldest GL Year to Migrate", 2023);
    // Changed behind the year of the ledger, which takes it along.
    MAIN.put("Oldest Hist. Year to Migrate", 2024);
  }

  @TempDir static Path directory;

  @AfterAll
  static void stop() {
    THREADS.shutdownNow();
  }

  /** All but posted. */
  private static SampleUpgrade upgraded(
      String database, String company, int scale, Map<String, Object> settings) throws Exception {
    var sample =
        new SampleUpgrade(
            new DynamicsSl(),
            H2Location.file(directory.resolve(company + scale + settings.size())),
            database,
            company,
            settings);
    sample.replicate(directory, scale, THREADS);
    sample.prepare();
    isWhole(sample.run(false));
    return sample;
  }

  private static void isWhole(List<StepReport> reports) {
    assertThat(reports).isNotEmpty().allSatisfy(report -> assertThat(report.failures()).isEmpty());
  }

  /** No account differs in any year. */
  private static void balances(SampleUpgrade sample) {
    List<TrialBalance.Row> rows = sample.trialBalance();
    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .filteredOn(row -> row.difference().setScale(2, RoundingMode.HALF_UP).signum() != 0)
        .isEmpty();
  }

  /** Classes with a control account of their own gain what their customers and vendors owe. */
  private static void movesAreNamed(SampleUpgrade sample) {
    assertThat(sample.remarks())
        .filteredOn(remark -> remark.area().equals("Posting group"))
        .allSatisfy(remark -> assertThat(remark.warning()).isTrue())
        .extracting(Remarks.Remark::record)
        .containsExactly("WHOLES", "SERV");
    assertThat(sample.remarks())
        .as("inactive ones with an opening or totals")
        .filteredOn(remark -> remark.area().equals("Account"))
        .extracting(Remarks.Remark::record)
        .containsExactly("1390", "6900");
  }

  private static void mainRun(int scale) throws Exception {
    try (SampleUpgrade sample = upgraded("HARBORAPP", "HARBORCO", scale, MAIN)) {
      ControlTotals.agree(sample, scale, SlControlTotals.ofLedger());
      ControlTotals.agree(sample, scale, SlControlTotals.ofEntities());
      ControlTotals.agree(sample, scale, SlControlTotals.ofHistory());
      balances(sample);
      movesAreNamed(sample);
      assertThat(sample.unposted())
          .extracting(UnpostedBatches.Batch::name)
          .startsWith("SLITM1", "SL2023-00", "SL2023-01")
          .endsWith("SLCASH", "SLCUST", "SLVEND");
      isWhole(sample.run(true));
      ControlTotals.agree(sample, scale, SlControlTotals.ofEntries());
      balances(sample);
      movesAreNamed(sample);
      assertThat(sample.unposted())
          .singleElement()
          .satisfies(
              batch -> {
                assertThat(batch.name()).isEqualTo("SLITM1");
                assertThat(batch.reason()).contains("Serial number S001", "is on hand already");
              });
    }
  }

  @Test
  void asTheControlTotalsSay() throws Exception {
    mainRun(1);
  }

  @Test
  @EnabledIfSystemProperty(named = "sample.scale", matches = "100")
  void atAHundredTimesTheSize() throws Exception {
    mainRun(100);
  }

  /** Of a few rows in the database of another company, and of a database of its own. */
  @Test
  void withDefaultsTheOtherCompaniesToo() throws Exception {
    try (SampleUpgrade sample = upgraded("HARBORAPP", "OTHERCO", 1, Map.of())) {
      isWhole(sample.run(true));
      balances(sample);
      assertThat(sample.ask("select count(*) from {Cust. Ledger Entry}")).isEqualTo("1");
    }
    try (SampleUpgrade sample = upgraded("LAKEAPP", "LAKECO", 1, Map.of())) {
      isWhole(sample.run(true));
      balances(sample);
    }
  }

  /** A segment value that nobody defined: the line is named, its account's others come. */
  @Test
  void aSubaccountThatIsNoneLeavesItsLineOut() throws Exception {
    try (var sample =
        new SampleUpgrade(
            new DynamicsSl(),
            H2Location.file(directory.resolve("faults")),
            "HARBORAPP",
            "HARBORCO",
            MAIN)) {
      sample.replicate(directory, 1, THREADS);
      sample.execute(
          "update {SL AcctHist} set [Sub] = '99100A' where [Acct] = '6000' and [Sub] = '10100A'"
              + " and [FiscYr] = '2023' and [CpnyID] = 'HARBORCO'");
      sample.prepare();
      List<StepReport> reports = sample.run(false);
      assertThat(reports)
          .filteredOn(report -> report.step().equals("account-transactions"))
          .flatExtracting(StepReport::failures)
          .hasSize(12)
          .allSatisfy(
              failure ->
                  assertThat(failure.record() + failure.reason().rawText())
                      .contains("6000", "99100A", "DEPARTMENT", "99"));
      assertThat(
              sample.ask(
                  "select count(*) from {Gen. Journal Line} where [Journal Batch Name] ="
                      + " 'SL2023-01'"))
          .isEqualTo("27");
    }
  }
}
