package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
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
import org.cloudmigration.service.pipeline.datafactory.standin.StandInFaults;
import org.cloudmigration.service.testing.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes that a data factory has carried into the tenant are brought in there by its procedure,
 * which an activity calls; what is in the table then is what the embedded engine would have
 * written, whatever happens to the call.
 */
class ChangesAreBroughtInByTheTenantTest {

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
  private static final String APPLY = "cmm_Sandbox_apply";

  @TempDir static Path directory;
  private static FactoryBench bench;

  /** How often something was changed. */
  private static int changes;

  /** Calls that had ended in this way before the test. */
  private long succeeded;

  private long failed;

  @BeforeAll
  static void open() throws Exception {
    bench = new FactoryBench(directory);
    bench.bench.createLedger("LEDGER", 234);
    track(LEDGER);
    copied(bench.run(COPY), COPY);
    copied(bench.runHere(COPY), COPY);
  }

  @AfterAll
  static void close() throws Exception {
    bench.close();
  }

  @BeforeEach
  void count() {
    succeeded = calls("Succeeded");
    failed = calls("Failed");
  }

  @AfterEach
  void mend() {
    bench.prepared = true;
    bench.factory.faults().twice = "";
    bench.factory.faults().changesValue = false;
  }

  private static void track(TableDefinition table) throws Exception {
    try (Connection connection = Bench.connect(bench.bench.source)) {
      new H2Tracking().track(connection, table);
    }
  }

  /** Each time others; every test ends with both ends the same. */
  private static void change() throws Exception {
    int n = ++changes;
    bench.bench.inSource(
        "UPDATE TWO.LEDGER SET NOTE = 'changed %d' WHERE MOD(JRNENTRY, 7) = 0".formatted(n),
        "UPDATE TWO.LEDGER SET ACTNUM = 'moved %d' WHERE MOD(JRNENTRY, 20) = %d".formatted(n, n),
        "DELETE FROM TWO.LEDGER WHERE JRNENTRY BETWEEN %d AND %d".formatted(5 * n, 5 * n + 2),
        "INSERT INTO TWO.LEDGER VALUES (%d, 'new', 1.5, 'came')".formatted(9000 + n));
  }

  private static CopyResult copied(RecordingListener told, CopyActivity activity) {
    assertThat(told.failed).isEmpty();
    assertThat(told.ends).containsExactly(new PipelineEnd.Completed());
    return told.succeeded.get(activity.id());
  }

  private static long calls(String status) {
    return bench.factory.standIn().runs(APPLY).stream().filter(status::equals).count();
  }

  /** So often in this test; a run that nobody listens to may end later. */
  private void called(int well, int badly) throws Exception {
    Eventually.until(
        "all calls have ended",
        () -> calls("Succeeded") + calls("Failed") >= succeeded + failed + well + badly);
    assertThat(calls("Succeeded") - succeeded).isEqualTo(well);
    assertThat(calls("Failed") - failed).isEqualTo(badly);
  }

  /** Both tenants hold the same, and know the same of it. */
  private void sameAsHere(CopyActivity... activities) throws Exception {
    RecordingListener here = bench.runHere(activities);
    for (CopyActivity activity : activities) {
      copied(here, activity);
      String rows = "SELECT * FROM " + Bench.live(activity.source().name()) + " ORDER BY 1, 2";
      assertThat(bench.bench.tenantRows(rows)).isEqualTo(bench.other.tenantRows(rows));
    }
    String state =
        "SELECT \"table_name\", \"phase\", \"row_count\", \"digest\", \"synced_version\","
            + " \"source_marker\", \"filled\", \"preserving\" FROM \"$migration$state\""
            + " WHERE \"phase\" <> 'FENCE' ORDER BY 1";
    assertThat(bench.bench.tenantRows(state)).isEqualTo(bench.other.tenantRows(state));
    assertThat(bench.leftOvers()).isEmpty();
  }

  private void comesWithTheNextRun() throws Exception {
    copied(bench.run(COPY), COPY);
    sameAsHere(COPY);
    assertThat(bench.bench.tenantLedger("LEDGER")).isEqualTo(bench.bench.expectedLedger("LEDGER"));
  }

  @Test
  void rowsThatChangedAndCameAndWentAndMovedToAnotherKey() throws Exception {
    change();
    CopyResult result = copied(bench.run(COPY), COPY);
    assertThat(result.extent()).isEqualTo(CopyExtent.CHANGES);
    assertThat(result.verification()).isEqualTo(Verification.CHANGES_EQUAL);
    called(1, 0);
    sameAsHere(COPY);
  }

  @Test
  void whatIsNullOrPaddedOrEmptyIsWrittenAsTheEmbeddedEngineWritesIt() throws Exception {
    var kinds =
        new TableDefinition(
            new TableName("TWO", "KINDS"),
            List.of(
                Column.notNull("CODE", ColumnType.of(Kind.CHAR, 9)),
                Column.notNull("ID", ColumnType.of(Kind.INT)),
                new Column("C", ColumnType.of(Kind.CHAR, 5), true, false),
                new Column("S", ColumnType.of(Kind.VARCHAR, 9), true, false),
                new Column("D", ColumnType.decimal(19, 5), true, false),
                new Column("B", ColumnType.of(Kind.BIT), true, false),
                new Column("TS", new ColumnType(Kind.DATETIME, 0, 3), true, false),
                new Column("U", ColumnType.of(Kind.UNIQUEIDENTIFIER), true, false),
                new Column("BI", ColumnType.of(Kind.VARBINARY, 8), true, false)),
            List.of("CODE", "ID"));
    bench.bench.inSource(
        "CREATE TABLE TWO.KINDS(CODE CHAR(9), ID INT, C CHAR(5), S VARCHAR(9), D NUMERIC(19,5),"
            + " B BOOLEAN, TS TIMESTAMP(3), U UUID, BI VARBINARY(8), PRIMARY KEY (CODE, ID))",
        "INSERT INTO TWO.KINDS(CODE, ID, C) VALUES ('a', 1, 'x'), ('b', 2, 'x'), ('c', 3, 'x')");
    track(kinds);
    CopyActivity copy = Bench.copy("KINDS");
    copied(bench.run(copy), copy);
    copied(bench.runHere(copy), copy);
    bench.bench.inSource(
        "UPDATE TWO.KINDS SET C = NULL WHERE ID = 1",
        "UPDATE TWO.KINDS SET C = ' y ', S = ' z ', D = -0.00001, B = TRUE,"
            + " TS = TIMESTAMP '9999-12-31 23:59:59.997',"
            + " U = UUID '12345678-1234-1234-1234-123456789abc', BI = X'00ff' WHERE ID = 2",
        "DELETE FROM TWO.KINDS WHERE ID = 3",
        "INSERT INTO TWO.KINDS(CODE, ID, S, BI) VALUES ('d', 4, '', X'')");
    copied(bench.run(copy), copy);
    called(1, 0);
    copied(bench.run(COPY), COPY);
    sameAsHere(copy, COPY);
    assertThat(
            bench.bench.tenantRows(
                "SELECT CODE || '|' || C || '|' || S FROM " + Bench.live("KINDS") + " ORDER BY ID"))
        .containsExactly("a|||", "b| y| z |", "d|||");
  }

  @Test
  void whereNothingChangedNobodyIsAskedToBringItIn() throws Exception {
    CopyResult result = copied(bench.run(COPY), COPY);
    assertThat(result.rows()).isZero();
    called(0, 0);
    sameAsHere(COPY);
  }

  @Test
  void aTenantOfAnOlderPreparationGetsThemAsBefore() throws Exception {
    bench.prepared = false;
    change();
    comesWithTheNextRun();
    called(0, 0);
  }

  @Test
  void anAnswerThatGetsLostCostsNothing() throws Exception {
    bench.factory.faults().answersLost.set(1);
    change();
    RecordingListener told = bench.run(COPY);
    copied(told, COPY);
    assertThat(told.triedAgain).as("the tenant knows that it was done").isEmpty();
    called(0, 1);
    sameAsHere(COPY);
  }

  @Test
  void aProcedureThatTheTenantRefusesFailsItsTableAloneAndLeavesNothing() throws Exception {
    bench.factory.faults().proceduresRefused.set(1);
    List<String> before = bench.bench.tenantLedger("LEDGER");
    change();
    RecordingListener told = bench.run(COPY);
    assertThat(told.failed.get(COPY.id()).code()).isEqualTo("AZURE_ACTIVITY");
    assertThat(told.failed.get(COPY.id()).happened()).contains("ApplyChanges");
    assertThat(told.failed.get(COPY.id()).rawText()).contains("Nobody knows why");
    assertThat(told.ends).containsExactly(new PipelineEnd.Completed());
    assertThat(bench.bench.tenantLedger("LEDGER")).isEqualTo(before);
    comesWithTheNextRun();
  }

  @Test
  void whatPassesIsTriedAgain() throws Exception {
    bench.factory.faults().proceduresNotCalled.set(1);
    change();
    RecordingListener told = bench.run(COPY);
    copied(told, COPY);
    assertThat(told.triedAgain).hasSize(1);
    sameAsHere(COPY);
  }

  @Test
  void ofTwoStartsOneBringsThemInWhicheverIsListenedTo() throws Exception {
    bench.factory.faults().twice = "_apply";
    change();
    copied(bench.run(COPY), COPY);
    called(1, 1);
    sameAsHere(COPY);
  }

  /** As a server that is killed: nobody has proven what is in the table. */
  @Test
  void whoeverEndsBetweenTheProcedureAndTheProofLosesNothing() throws Exception {
    var hold = new StandInFaults.Hold();
    bench.factory.faults().afterProcedure.set(hold);
    change();
    stopWhen(hold);
    assertThat(bench.bench.tenantLedger("LEDGER")).isEqualTo(bench.bench.expectedLedger("LEDGER"));
    assertThat(
            bench.bench.tenantRows(
                "SELECT \"run_id\" FROM \"$migration$state\" WHERE \"phase\" = 'DONE'"
                    + " AND \"table_name\" LIKE '%LEDGER%'"))
        .as("not proven")
        .containsExactly(new UUID(0, 0) + "|");
    hold.release();
    bench.bench.inSource("UPDATE TWO.LEDGER SET NOTE = 'later' WHERE JRNENTRY > 200");
    comesWithTheNextRun();
  }

  /** Azure may begin what it was told to give up. */
  @Test
  void aProcedureThatBeginsTooLateBringsNothingIn() throws Exception {
    var hold = new StandInFaults.Hold();
    bench.factory.faults().beforeProcedure.set(hold);
    List<String> before = bench.bench.tenantLedger("LEDGER");
    change();
    stopWhen(hold);
    hold.release();
    assertThat(hold.end.get(30, TimeUnit.SECONDS)).contains("nobody wants them any more");
    assertThat(bench.bench.tenantLedger("LEDGER")).isEqualTo(before);
    comesWithTheNextRun();
  }

  private void stopWhen(StandInFaults.Hold hold) throws Exception {
    UUID run = UUID.randomUUID();
    EmbeddedEngine engine = bench.engine();
    var told = new RecordingListener();
    engine.start(bench.pipeline(run, COPY), told);
    hold.awaitReached();
    engine.stop(run);
    assertThat(told.await()).isEqualTo(new PipelineEnd.Stopped());
  }

  @Test
  void aServerThatWasOvertakenBringsNothingIn() throws Exception {
    var hold = new StandInFaults.Hold();
    bench.factory.faults().beforeProcedure.set(hold);
    change();
    UUID old = UUID.randomUUID();
    EmbeddedEngine overtaken = bench.engine();
    var told = new RecordingListener();
    overtaken.start(bench.pipeline(old, COPY), told);
    hold.awaitReached();
    bench.bench.inSource("DELETE FROM TWO.LEDGER WHERE JRNENTRY BETWEEN 190 AND 199");
    comesWithTheNextRun();
    hold.release();
    assertThat(hold.end.get(30, TimeUnit.SECONDS)).isNotBlank();
    Eventually.until("the overtaken run has ended", () -> !overtaken.isRunning(old));
    assertThat(told.succeeded).isEmpty();
    assertThat(told.failed).as("the new owner tells what happens").isEmpty();
    assertThat(bench.bench.tenantLedger("LEDGER")).isEqualTo(bench.bench.expectedLedger("LEDGER"));
    sameAsHere(COPY);
  }

  /** The proof is this server's own: it does not believe what the procedure has done. */
  @Test
  void aValueThatIsNotWhatWasReadIsNoticedBeforeItIsBroughtIn() throws Exception {
    List<String> before = bench.bench.tenantLedger("LEDGER");
    change();
    bench.factory.faults().changesValue = true;
    RecordingListener told = bench.run(COPY);
    assertThat(told.failed.get(COPY.id()).code()).isEqualTo("VERIFY");
    called(0, 0);
    assertThat(bench.bench.tenantLedger("LEDGER")).isEqualTo(before);
    bench.factory.faults().changesValue = false;
    comesWithTheNextRun();
  }
}
