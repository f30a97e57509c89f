package org.cloudmigration.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.service.upgrade.TrialBalance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The sample companies come out as the control totals of gp/sample-company.md say. */
class SampleCompaniesAreUpgradedIT {

  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  private static final Map<String, Object> DEMO =
      Map.of(
          "Migrate Customer Classes", true,
          "Migrate Vendor Classes", true,
          "Migrate Item Classes", true,
          "Recurring Sales Lines", true,
          "Recurring Purchasing Lines", true,
          "Oldest GL Year to Migrate", 2023,
          "Global Dimension 1", "DIVISION",
          "Global Dimension 2", "LOCATION",
          "1099 Tax Year", 2024);

  @TempDir static Path directory;

  @AfterAll
  static void stop() {
    THREADS.shutdownNow();
  }

  /** All but posted. */
  private static SampleUpgrade upgraded(String company, int scale, Map<String, Object> settings)
      throws Exception {
    var sample =
        new SampleUpgrade(
            new DynamicsGp(),
            H2Location.file(directory.resolve(company + scale)),
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

  @Test
  void asTheControlTotalsSay() throws Exception {
    try (SampleUpgrade sample = upgraded("TRSC1", 1, DEMO)) {
      ControlTotals.agree(sample, 1, ControlTotals.ofTables());
      balances(sample);
      assertThat(sample.trialBalance())
          .allSatisfy(row -> assertThat(row.posted()).isEqualByComparingTo(BigDecimal.ZERO));
      isWhole(sample.run(true));
      ControlTotals.agree(sample, 1, ControlTotals.ofEntries());
      balances(sample);
    }
  }

  /** Its name and its rows are others. */
  @Test
  void withDefaultsTheSecondCompanyToo() throws Exception {
    try (SampleUpgrade sample = upgraded("TRSC2", 1, Map.of())) {
      isWhole(sample.run(true));
      balances(sample);
    }
  }

  /** As the demo wants it, then once more with nothing but defaults. */
  @Test
  @EnabledIfSystemProperty(named = "sample.scale", matches = "20")
  void atTwentyTimesTheSize() throws Exception {
    DatabaseLocation tenant = H2Location.file(directory.resolve("twenty"));
    try (var sample = new SampleUpgrade(new DynamicsGp(), tenant, "TRSC1", DEMO)) {
      sample.stage(20);
      sample.prepare();
      isWhole(sample.run(false));
      ControlTotals.agree(sample, 20, ControlTotals.ofTables());
      isWhole(sample.run(true));
      ControlTotals.agree(sample, 20, ControlTotals.ofEntries());
      balances(sample);
    }
    try (var sample = new SampleUpgrade(new DynamicsGp(), tenant, "TRSC1", Map.of())) {
      sample.prepare();
      isWhole(sample.run(false));
      isWhole(sample.run(true));
      balances(sample);
    }
  }
}
