package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.h2.H2Tracking;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.cloudmigration.service.pipeline.datafactory.StandInFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole migration over a data factory, by the SDK, against a stand-in that executes what is
 * defined there: table by table its result is that of the embedded engine.
 */
class AFactoryBringsTheSameTest {

  private static final TableDefinition LEDGER =
      new TableDefinition(
          new TableName("TWO", "LEDGER"),
          List.of(
              Column.notNull("JRNENTRY", ColumnType.of(Kind.INT)),
              Column.notNull("ACTNUM", ColumnType.of(Kind.CHAR, 15)),
              new Column("AMOUNT", ColumnType.decimal(19, 5), true, false),
              new Column("NOTE", ColumnType.of(Kind.VARCHAR, 60), true, false)),
          List.of("ACTNUM", "JRNENTRY"));

  private static final CopyActivity COPY = Bench.copy("LEDGER");

  @TempDir Path directory;
  private FactoryBench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new FactoryBench(directory);
    bench.bench.createLedger("LEDGER", 2_345);
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private CopyResult copied(RecordingListener told, CopyActivity activity) {
    assertThat(told.failed).isEmpty();
    assertThat(told.ends).containsExactly(new PipelineEnd.Completed());
    return told.succeeded.get(activity.id());
  }

  private void sameAsHere(CopyActivity... activities) throws Exception {
    RecordingListener over = bench.run(activities);
    RecordingListener here = bench.runHere(activities);
    for (CopyActivity activity : activities) {
      CopyResult brought = copied(over, activity);
      CopyResult expected = copied(here, activity);
      assertThat(brought.contents()).as(activity.table()).isEqualTo(expected.contents());
      assertThat(brought.columns()).isEqualTo(expected.columns());
      assertThat(brought.verification()).isEqualTo(expected.verification());
      assertThat(brought.pointInTime()).isEqualTo(expected.pointInTime());
      String live = Bench.live(activity.source().name());
      assertThat(bench.bench.tenantRows("SELECT * FROM " + live + " ORDER BY 1, 2"))
          .isEqualTo(bench.other.tenantRows("SELECT * FROM " + live + " ORDER BY 1, 2"));
    }
    assertThat(bench.leftOvers()).isEmpty();
  }

  private void track() throws Exception {
    try (var connection = Bench.connect(bench.bench.source)) {
      new H2Tracking().track(connection, LEDGER);
    }
  }

  private void inSource(String... statements) throws Exception {
    bench.bench.inSource(statements);
  }

  @Test
  void allRowsOfEveryKindOfTable() throws Exception {
    inSource(
        "CREATE TABLE TWO.HEAP(A VARCHAR(20), B INT)",
        "INSERT INTO TWO.HEAP VALUES ('twice', 1), ('twice', 1), (NULL, NULL)",
        "CREATE TABLE TWO.NOTHING(ID INT PRIMARY KEY, B INT)",
        "CREATE TABLE TWO.V(ID INT PRIMARY KEY, C CHAR(5), S VARCHAR(9), T CLOB, B BOOLEAN,"
            + " I BIGINT, D NUMERIC(19,5), F DOUBLE PRECISION, DA DATE, TI TIME(3),"
            + " TS TIMESTAMP(3), U UUID, BI VARBINARY(8), LO BLOB)",
        "INSERT INTO TWO.V(ID) VALUES (1)",
        "INSERT INTO TWO.V VALUES (2, 'ab ', 'ü;-  ', 'long', TRUE, -9223372036854775808, -0.00001,"
            + " 1e-300, DATE '0001-01-01', TIME '23:59:59.999', TIMESTAMP '9999-12-31 23:59:59.997',"
            + " UUID '12345678-1234-1234-1234-123456789abc', X'00ff', X'')",
        "CREATE TABLE TWO.ODD(\"No. %/\" INT PRIMARY KEY, \"sel'ect\" VARCHAR(5))",
        "INSERT INTO TWO.ODD VALUES (1, '''')");

    sameAsHere(
        Stream.of("LEDGER", "HEAP", "NOTHING", "V", "ODD")
            .map(Bench::copy)
            .toArray(CopyActivity[]::new));
  }

  @Test
  void manySmallTablesShareFewRuns() throws Exception {
    CopyActivity[] tables = new CopyActivity[40];
    for (int i = 0; i < tables.length; i++) {
      inSource(
          "CREATE TABLE TWO.SMALL" + i + "(ID INT PRIMARY KEY)",
          "INSERT INTO TWO.SMALL" + i + " VALUES (" + i + ")");
      tables[i] = Bench.copy("SMALL" + i);
    }
    RecordingListener told = bench.runBy(20, tables);
    assertThat(told.failed).isEmpty();
    assertThat(told.succeeded).hasSize(tables.length);
    assertThat(bench.factory.standIn().runs("cmm_Sandbox_copy"))
        .hasSizeLessThan(tables.length / 2)
        .containsOnly("Succeeded");
    assertThat(bench.leftOvers()).isEmpty();
  }

  @Test
  void aTableThatFailsInASharedRunLeavesTheOthersAlone() throws Exception {
    inSource("CREATE TABLE TWO.GOOD(ID INT PRIMARY KEY)", "INSERT INTO TWO.GOOD VALUES (7)");
    bench.factory.faults().failsInto = "LEDGER";
    CopyActivity good = Bench.copy("GOOD");
    RecordingListener told = bench.runBy(2, COPY, good);
    assertThat(told.failed.get(COPY.id()).code()).isEqualTo("AZURE_ACTIVITY");
    assertThat(told.succeeded).containsOnlyKeys(good.id());
    assertThat(bench.leftOvers()).isEmpty();
  }

  @Test
  void whatChangedAfterwards() throws Exception {
    track();
    sameAsHere(COPY);
    inSource(
        "UPDATE TWO.LEDGER SET NOTE = NULL WHERE MOD(JRNENTRY, 7) = 0",
        "UPDATE TWO.LEDGER SET ACTNUM = 'moved' WHERE JRNENTRY < 20",
        "DELETE FROM TWO.LEDGER WHERE JRNENTRY BETWEEN 100 AND 140",
        "INSERT INTO TWO.LEDGER VALUES (9000, 'new', 1.5, 'came')");
    sameAsHere(COPY);
    CopyResult unchanged = copied(bench.run(COPY), COPY);
    assertThat(unchanged.extent()).isEqualTo(CopyExtent.CHANGES);
    assertThat(unchanged.rows()).isZero();
  }

  @Test
  void eitherEngineGoesOnWhereTheOtherOneWas() throws Exception {
    track();
    bench.run(COPY);
    inSource("UPDATE TWO.LEDGER SET NOTE = 'x' WHERE JRNENTRY = 5");
    UUID run = UUID.randomUUID();
    RecordingListener here = bench.bench.run(run, 100, COPY);
    assertThat(copied(here, COPY).extent()).isEqualTo(CopyExtent.CHANGES);
    assertThat(bench.bench.tenantLedger("LEDGER")).isEqualTo(bench.bench.expectedLedger("LEDGER"));
  }

  @Test
  void rowsThatAreThereArePreserved() throws Exception {
    CopyActivity preserving =
        new CopyActivity(
            COPY.id(),
            COPY.source(),
            COPY.company(),
            COPY.table(),
            COPY.appId(),
            COPY.order(),
            CopyExtent.CHANGES,
            true);
    track();
    sameAsHere(COPY);
    bench.bench.inTenant(
        "UPDATE " + Bench.live("LEDGER") + " SET NOTE = 'ours' WHERE JRNENTRY = 1");
    inSource("INSERT INTO TWO.LEDGER VALUES (9000, 'new', 1.5, 'came')");
    CopyResult result = copied(bench.run(preserving), preserving);
    assertThat(result.verification()).isEqualTo(Verification.INSERTED_EQUAL);
    inSource("INSERT INTO TWO.LEDGER VALUES (9001, 'new', 2.5, 'came too')");
    copied(bench.run(preserving), preserving);
    assertThat(
            bench.bench.tenantRows(
                "SELECT NOTE FROM "
                    + Bench.live("LEDGER")
                    + " WHERE JRNENTRY IN (1, 9000, 9001) ORDER BY JRNENTRY"))
        .containsExactly("ours|", "came|", "came too|");
  }

  @Test
  void aRowThatGetsLostOnTheWayIsNoticed() throws Exception {
    bench.factory.faults().losesRow = true;
    differs(bench.run(COPY));
  }

  @Test
  void aValueThatChangesOnTheWayIsNoticed() throws Exception {
    bench.factory.faults().changesValue = true;
    differs(bench.run(COPY));
  }

  private void differs(RecordingListener told) throws Exception {
    assertThat(told.succeeded).isEmpty();
    assertThat(told.failed.get(COPY.id()).code()).isEqualTo("VERIFY");
    assertThat(bench.leftOvers()).isEmpty();
  }

  @Test
  void aStartBehindAnErrorIsFoundAndNotRepeated() throws Exception {
    bench.factory.faults().startedBehindAnError.set(3);
    copied(bench.run(COPY), COPY);
    assertThat(bench.factory.standIn().runs("cmm_Sandbox_copy")).hasSize(1);
  }

  @Test
  void ofTwoRunsOfTheSameStartOneCopies() throws Exception {
    bench.factory.faults().startedTwice.set(100);
    RecordingListener told = bench.run(COPY);
    List<String> ends = bench.factory.standIn().runs("cmm_Sandbox_copy");
    assertThat(ends).hasSize(2).contains("Failed");
    if (told.failed.isEmpty()) {
      assertThat(bench.bench.tenantLedger("LEDGER"))
          .isEqualTo(bench.bench.expectedLedger("LEDGER"));
    } else {
      // The one that is listened to came second; the first one's rows are thrown away.
      assertThat(bench.leftOvers()).isEmpty();
    }
  }

  @Test
  void whatPassesIsTriedAgain() throws Exception {
    bench.factory.faults().turnedAway.set(1);
    bench.factory.faults().silent.set(2);
    bench.factory.faults().systemErrors.set(1);
    RecordingListener told = bench.run(COPY);
    copied(told, COPY);
    assertThat(told.triedAgain).hasSize(1);
    assertThat(bench.bench.tenantLedger("LEDGER")).isEqualTo(bench.bench.expectedLedger("LEDGER"));
  }

  @Test
  void aRunThatWaitsForTheRuntimeStopsWithinSeconds() throws Exception {
    bench.factory.faults().runtimeOffline = true;
    UUID run = UUID.randomUUID();
    EmbeddedEngine engine = bench.engine();
    var told =
        new RecordingListener() {
          @Override
          public void entered(UUID id, org.cloudmigration.service.pipeline.CopyStage stage) {
            super.entered(id, stage);
            engine.stop(run);
          }
        };
    long asked = System.nanoTime();
    engine.start(bench.pipeline(run, COPY), told);
    assertThat(told.end.get(30, TimeUnit.SECONDS)).isEqualTo(new PipelineEnd.Stopped());
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(10));
    assertThat(told.failed).isEmpty();
    assertThat(bench.leftOvers()).isEmpty();
    assertThat(bench.factory.standIn().runs("cmm_Sandbox_copy"))
        .allMatch(status -> status.equals("Canceling") || status.equals("Cancelled"));
  }

  @Test
  void aTableThatTheSourceLacksIsToldAndTheOthersAreCopied() throws Exception {
    CopyActivity missing = Bench.copy("MISSING");
    RecordingListener told = bench.run(missing, COPY);
    assertThat(told.failed.get(missing.id()).code()).isEqualTo("TABLE_MISSING");
    assertThat(told.succeeded).containsKey(COPY.id());
  }

  @Test
  void nothingSecretIsToldOrSentOpenly() throws Exception {
    bench.run(COPY);
    assertThat(StandInFactory.USE.toString()).doesNotContain("s3cret");
    assertThat(bench.factory.standIn().azure().requests())
        .filteredOn(request -> request.body().contains("s3cret"))
        .isNotEmpty()
        .allMatch(request -> request.body().contains("\"type\":\"SecureString\""));
  }

  @Test
  void everythingThatWasPutIntoTheFactoryCanBeRemoved() throws Exception {
    bench.run(COPY);
    assertThat(bench.factory.standIn().names("pipelines")).contains("cmm_Sandbox_copy");
    bench.factory.haulage().remove(StandInFactory.USE);
    for (String kind : List.of("pipelines", "datasets", "linkedservices")) {
      assertThat(bench.factory.standIn().names(kind)).as(kind).isEmpty();
    }
  }
}
