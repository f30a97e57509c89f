package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.h2.H2Adapter;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bad table is one error; a missing database is the end. */
class FailingTableDoesNotStopTheRunIT {

  @TempDir Path directory;
  private Bench bench;
  private final UUID run = UUID.randomUUID();

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(directory);
    bench.createLedger("GOOD", 10);
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private ErrorReport errorBesideAGoodTable(CopyActivity bad) throws Exception {
    CopyActivity good = Bench.copy("GOOD");
    RecordingListener told = bench.run(run, 1, bad, good);
    assertThat(told.await()).isInstanceOf(PipelineEnd.Completed.class);
    assertThat(told.succeeded).containsOnlyKeys(good.id());
    assertThat(told.failed).containsOnlyKeys(bad.id());
    assertThat(bench.leftOvers()).isEmpty();
    ErrorReport error = told.failed.get(bad.id());
    assertThat(List.of(error.happened(), error.dataImpact(), error.action(), error.rawText()))
        .noneMatch(String::isBlank);
    return error;
  }

  @Test
  void theTableIsMissing() throws Exception {
    assertThat(errorBesideAGoodTable(Bench.copy("NOPE")).code()).isEqualTo("TABLE_MISSING");
  }

  @Test
  void theSchemaIsMissing() throws Exception {
    var bad =
        new CopyActivity(
            UUID.randomUUID(),
            new TableName("NO_SUCH", "T"),
            Bench.COMPANY,
            "T",
            Bench.APP,
            Bench.ANY_ORDER);
    assertThat(errorBesideAGoodTable(bad).code()).isEqualTo("TABLE_MISSING");
  }

  @Test
  void aColumnHasATypeThatNobodyKnows() throws Exception {
    bench.inSource("CREATE TABLE TWO.BAD(ID INT PRIMARY KEY, SHAPE GEOMETRY)");
    ErrorReport error = errorBesideAGoodTable(Bench.copy("BAD"));
    assertThat(error.code()).isEqualTo("TYPE");
    assertThat(error.rawText()).contains("SHAPE");
  }

  @Test
  void twoColumnsBecomeOneName() throws Exception {
    bench.inSource("CREATE TABLE TWO.BAD(\"No.\" INT PRIMARY KEY, \"No_\" INT)");
    assertThat(errorBesideAGoodTable(Bench.copy("BAD")).code()).isEqualTo("SAME_NAME");
  }

  @Test
  void twoTablesBecomeOneName() throws Exception {
    var second =
        new CopyActivity(
            UUID.randomUUID(),
            new TableName("TWO", "GOOD"),
            Bench.COMPANY,
            "GP GOOD",
            Bench.APP,
            Bench.ANY_ORDER);
    RecordingListener told = bench.run(run, 1, Bench.copy("GOOD"), second);
    assertThat(told.succeeded).containsOnlyKeys(Bench.copy("GOOD").id());
    assertThat(told.failed.get(second.id()).code()).isEqualTo("SAME_NAME");
  }

  @Test
  void aValueCannotBeComputedHalfWay() throws Exception {
    bench.inSource(
        "CREATE VIEW TWO.BAD AS SELECT X ID, 1000 / (7000 - X) Q FROM SYSTEM_RANGE(1, 9000)");
    ErrorReport error = errorBesideAGoodTable(Bench.copy("BAD"));
    assertThat(error.code()).isEqualTo("COPY");
    assertThat(error.happened()).contains("source database");
  }

  @Test
  void anEarlierCopyStaysLiveWhenTheNewOneFails() throws Exception {
    bench.createLedger("T", 50);
    bench.run(run, 1, Bench.copy("T"));
    List<String> before = bench.tenantLedger("T");
    bench.inSource("DROP TABLE TWO.T");
    RecordingListener told = bench.run(UUID.randomUUID(), 2, Bench.copy("T"));
    assertThat(told.failed).hasSize(1);
    assertThat(bench.tenantLedger("T")).isEqualTo(before);
  }

  private PipelineEnd.Broken broken(DatabaseLocation source, DatabaseLocation tenant)
      throws Exception {
    return broken(bench.engine(), source, tenant);
  }

  private PipelineEnd.Broken broken(
      EmbeddedEngine engine, DatabaseLocation source, DatabaseLocation tenant) throws Exception {
    var pipeline =
        new ReplicationPipeline(run, 1, source, tenant, 2, List.of(Bench.copy("GOOD")), List.of());
    RecordingListener told = bench.run(engine, pipeline);
    assertThat(told.started).isEmpty();
    assertThat(told.ends).hasSize(1);
    return (PipelineEnd.Broken) told.await();
  }

  @Test
  void aMissingSourceIsTheEndAndNotAnEmptyDatabase() throws Exception {
    DatabaseLocation missing = H2Location.existing(directory.resolve("missing"));
    ErrorReport error = broken(missing, bench.tenant).error();
    assertThat(error.code()).isEqualTo("CONNECTION");
    assertThat(error.happened()).contains("source database");
    assertThat(directory.resolve("missing.mv.db")).doesNotExist();
  }

  @Test
  void aWrongPasswordIsTheEndAndIsNotShown() throws Exception {
    var wrong = new DatabaseLocation(DatabaseType.H2, bench.tenant.url(), "sa", "very-secret-word");
    bench.inTenant("SELECT 1");
    ErrorReport error = broken(bench.source, wrong).error();
    assertThat(error.code()).isEqualTo("LOGIN");
    assertThat(error.happened()).contains("tenant");
    assertThat(error.toString()).doesNotContain("very-secret-word");
  }

  @Test
  void aKindOfDatabaseWithoutAdapterIsTheEnd() throws Exception {
    var later = new DatabaseLocation(DatabaseType.SQL_SERVER, "jdbc:sqlserver://x", "u", "p");
    var older = new EmbeddedEngine(new DatabaseAdapters(List.of(new H2Adapter())), bench.threads);
    assertThat(broken(older, later, bench.tenant).error().code()).isEqualTo("DATABASE_TYPE");
  }
}
