package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Azure does on its own, or somebody there, costs no row and is told. */
class TroublesOfAFactoryAreToldTest {

  private static final CopyActivity COPY = Bench.copy("LEDGER");

  @TempDir Path directory;
  private FactoryBench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new FactoryBench(directory);
    bench.bench.createLedger("LEDGER", 345);
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private void everythingCameTheNextTime() throws Exception {
    assertThat(bench.leftOvers()).isEmpty();
    RecordingListener told = bench.run(COPY);
    assertThat(told.failed).isEmpty();
    assertThat(bench.bench.tenantLedger("LEDGER")).isEqualTo(bench.bench.expectedLedger("LEDGER"));
  }

  @Test
  void aRunThatSomebodyCancelsInAzureFailsItsTablesAndNotTheRun() throws Exception {
    bench.factory.faults().cancelled.set(1);
    RecordingListener told = bench.run(COPY);
    ErrorReport report = told.failed.get(COPY.id());
    assertThat(report.code()).isEqualTo("AZURE_ACTIVITY");
    assertThat(report.rawText()).contains("CANCELLED");
    assertThat(told.ends).containsExactly(new PipelineEnd.Completed());
    everythingCameTheNextTime();
  }

  @Test
  void aRunThatAzureForgotEndsOursWithItsName() throws Exception {
    bench.factory.faults().forgotten.set(1_000);
    RecordingListener told = bench.run(COPY);
    assertThat(told.succeeded).isEmpty();
    assertThat(told.ends)
        .singleElement()
        .isInstanceOfSatisfying(
            PipelineEnd.Broken.class,
            end -> assertThat(end.error().code()).isEqualTo("AZURE_MISSING"));
    bench.factory.faults().forgotten.set(0);
    everythingCameTheNextTime();
  }

  @Test
  void slowAnswersAreWaitedFor() throws Exception {
    bench.factory.faults().slowMillis = 150;
    RecordingListener told = bench.run(COPY);
    assertThat(told.failed).isEmpty();
    assertThat(bench.bench.tenantLedger("LEDGER")).isEqualTo(bench.bench.expectedLedger("LEDGER"));
  }
}
