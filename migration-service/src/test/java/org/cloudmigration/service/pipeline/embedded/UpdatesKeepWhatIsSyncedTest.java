package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.h2.H2Tracking;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.DefinitionChange;
import org.cloudmigration.service.pipeline.DefinitionChange.What;
import org.cloudmigration.service.pipeline.FactoryGate;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.cloudmigration.service.pipeline.datafactory.StandInFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pipelines of another version in a data factory, and the runs before and after their update. */
class UpdatesKeepWhatIsSyncedTest {

  private static final TableDefinition LEDGER =
      new TableDefinition(
          new TableName("TWO", "LEDGER"),
          List.of(
              Column.notNull("JRNENTRY", ColumnType.of(Kind.INT)),
              Column.notNull("ACTNUM", ColumnType.of(Kind.CHAR, 15))),
          List.of("ACTNUM", "JRNENTRY"));
  private static final CopyActivity COPY = Bench.copy("LEDGER");

  @TempDir Path directory;
  private FactoryBench bench;
  private FactoryGate gate;

  @BeforeEach
  void open() throws Exception {
    bench = new FactoryBench(directory);
    gate = bench.factory.gate();
    bench.bench.createLedger("LEDGER", 300);
    try (var connection = Bench.connect(bench.bench.source)) {
      new H2Tracking().track(connection, LEDGER);
    }
    copied(CopyExtent.FIRST_LOAD);
    bench.bench.inSource("UPDATE TWO.LEDGER SET NOTE = 'later' WHERE JRNENTRY = 5");
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private CopyResult copied(CopyExtent extent) throws Exception {
    RecordingListener told = bench.run(COPY);
    assertThat(told.ends).containsExactly(new PipelineEnd.Completed());
    CopyResult result = told.succeeded.get(COPY.id());
    assertThat(result.extent()).isEqualTo(extent);
    assertThat(bench.bench.tenantLedger("LEDGER")).isEqualTo(bench.bench.expectedLedger("LEDGER"));
    return result;
  }

  private List<DefinitionChange> differences() {
    return gate.differences(StandInFactory.USE, bench.bench.source, bench.bench.tenant);
  }

  @Test
  void aRunOverOldOnesIsRefusedUntilAnUpdateAndThenGoesOnWithChanges() throws Exception {
    bench.factory.deployOld("cmm_Sandbox_copy");
    List<String> before = bench.bench.tenantRows("SELECT * FROM " + Bench.live("LEDGER"));

    RecordingListener refused = bench.run(COPY);
    assertThat(refused.ends)
        .singleElement()
        .isInstanceOfSatisfying(
            PipelineEnd.Broken.class,
            end -> {
              assertThat(end.error().code()).isEqualTo("PIPELINES_OLD");
              assertThat(end.error().rawText()).isEqualTo("cmm_Sandbox_copy");
              assertThat(end.error().action()).contains("Check for update");
            });
    assertThat(bench.bench.tenantRows("SELECT * FROM " + Bench.live("LEDGER"))).isEqualTo(before);
    assertThat(bench.leftOvers()).isEmpty();

    assertThat(differences())
        .containsExactly(new DefinitionChange("Pipeline", "cmm_Sandbox_copy", What.CHANGED, "0.9"));
    gate.deploy(StandInFactory.USE, bench.bench.source, bench.bench.tenant);
    assertThat(differences()).isEmpty();
    assertThat(copied(CopyExtent.CHANGES).rows()).isEqualTo(1);
  }

  @Test
  void whatSomebodyHasDeletedIsThereAgainAndTheRunGoesOnWithChanges() throws Exception {
    bench.factory.haulage().remove(StandInFactory.USE);
    assertThat(differences()).isNotEmpty().allMatch(change -> change.what() == What.MISSING);
    assertThat(copied(CopyExtent.CHANGES).rows()).isEqualTo(1);
    assertThat(differences()).isEmpty();
  }
}
