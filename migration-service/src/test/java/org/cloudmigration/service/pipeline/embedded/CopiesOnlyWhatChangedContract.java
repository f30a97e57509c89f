package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.RowHash;
import org.cloudmigration.service.database.RowStream;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.testing.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What runs after the first one promise, whatever the databases are. Each copy is judged by a
 * comparison of all rows, made past the engine.
 */
abstract class CopiesOnlyWhatChangedContract {

  private static final TableDefinition LEDGER =
      new TableDefinition(
          new TableName(SourceEnd.SCHEMA, "GL20000"),
          List.of(
              Column.notNull("ACTNUM", ColumnType.of(Kind.CHAR, 15)),
              Column.notNull("JRNENTRY", ColumnType.of(Kind.INT)),
              Column.notNull("AMOUNT", ColumnType.decimal(19, 5)),
              new Column("NOTE", ColumnType.of(Kind.VARCHAR, 60), true, false)),
          List.of("ACTNUM", "JRNENTRY"));

  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private SourceEnd source;
  private DatabaseLocation tenant;
  private long fence;

  abstract SourceEnd openSource() throws Exception;

  abstract DatabaseLocation openTenant() throws Exception;

  @BeforeEach
  void createLedger() throws Exception {
    source = openSource();
    tenant = openTenant();
    source.execute(source.adapter().dialect().createTable(LEDGER));
    for (int i = 1; i <= 50; i++) {
      source.execute(insert(i, "note " + i));
    }
  }

  @AfterEach
  void close() throws Exception {
    threads.shutdownNow();
    source.close();
  }

  private static String insert(int entry, String note) {
    return "INSERT INTO \"TWO\".\"GL20000\" (\"ACTNUM\", \"JRNENTRY\", \"AMOUNT\", \"NOTE\") VALUES ('000-%d', %d, %d.5, '%s')"
        .formatted(entry % 7, entry, entry, note);
  }

  private static String change(String what) {
    return "UPDATE \"TWO\".\"GL20000\" " + what;
  }

  private static String delete(int entry) {
    return "DELETE FROM \"TWO\".\"GL20000\" WHERE \"JRNENTRY\" = " + entry;
  }

  private static CopyActivity activity(CopyExtent wanted) {
    return new CopyActivity(
        new UUID(1, 1),
        LEDGER.name(),
        "Fabrikam",
        "GP GL20000",
        Bench.APP,
        UUID.randomUUID(),
        wanted);
  }

  private CopyResult run() throws Exception {
    return run(activity(CopyExtent.CHANGES));
  }

  private CopyResult run(CopyActivity activity) throws Exception {
    var listener = new RecordingListener();
    new EmbeddedEngine(new DatabaseAdapters(), threads)
        .start(
            new ReplicationPipeline(
                activity.order(),
                ++fence,
                source.location,
                tenant,
                2,
                List.of(activity),
                List.of()),
            listener);
    listener.await();
    assertThat(listener.failed).isEmpty();
    CopyResult result = listener.succeeded.get(activity.id());
    assertThat(result.source()).isEqualTo(result.tenant());
    assertThat(result.contents()).as("what the tenant is believed to hold").isEqualTo(inTenant());
    assertThat(inTenant()).as("what it holds").isEqualTo(inSource());
    return result;
  }

  private TableDigest inSource() throws SQLException {
    DatabaseAdapter adapter = source.adapter();
    try (Connection connection = source.connect()) {
      TableDefinition table = adapter.schemaReader().read(connection, LEDGER.name()).orElseThrow();
      var conversion = new StagingConversion(table, table.name());
      connection.setAutoCommit(false);
      try (var rows = RowStream.unordered(connection, adapter.dialect(), table)) {
        var hash = new RowHash();
        TableDigest digest = TableDigest.EMPTY;
        for (Object[] row = rows.next(); row != null; row = rows.next()) {
          conversion.convert(row);
          digest = hash.fold(digest, row);
        }
        return digest;
      }
    }
  }

  private TableDigest inTenant() throws SQLException {
    DatabaseAdapter adapter = new DatabaseAdapters().of(tenant.type());
    TableName live = adapter.dialect().tenantTable("Fabrikam", "GP GL20000", Bench.APP);
    try (DatabasePool pool = adapter.open(tenant, 1);
        Connection connection = pool.connection()) {
      TableDefinition table = adapter.schemaReader().read(connection, live).orElseThrow();
      return adapter.verifier().digest(connection, table, () -> {});
    }
  }

  @Test
  void newChangedAndDeletedRowsArriveAndNothingElseIsRead() throws Exception {
    source.track(LEDGER);
    assertThat(run().extent()).isEqualTo(CopyExtent.FIRST_LOAD);
    source.execute(
        insert(51, "new"), change("SET \"NOTE\" = NULL WHERE \"JRNENTRY\" = 7"), delete(8));
    CopyResult delta = run();
    assertThat(delta.extent()).isEqualTo(CopyExtent.CHANGES);
    assertThat(delta.rows()).isEqualTo(3);
    assertThat(delta.source().rows()).isEqualTo(2);
    assertThat(delta.contents().rows()).isEqualTo(50);
    assertThat(delta.verification()).isEqualTo(Verification.CHANGES_EQUAL);
  }

  @Test
  void aRowWhoseKeyChangesIsNotLeftBehind() throws Exception {
    source.track(LEDGER);
    run();
    source.execute(change("SET \"ACTNUM\" = 'moved' WHERE \"JRNENTRY\" < 20"));
    assertThat(run().rows()).isEqualTo(38);
  }

  @Test
  void whereNothingChangedNothingIsCopied() throws Exception {
    source.track(LEDGER);
    run();
    CopyResult again = run();
    assertThat(again.extent()).isEqualTo(CopyExtent.CHANGES);
    assertThat(again.rows()).isZero();
    assertThat(again.contents().rows()).isEqualTo(50);
  }

  @Test
  void manyRunsEndWhereTheSourceIs() throws Exception {
    source.track(LEDGER);
    run();
    var chance = new Random(20261122);
    for (int round = 0; round < 12; round++) {
      for (int i = 0; i < chance.nextInt(30); i++) {
        int entry = 1 + chance.nextInt(80);
        source.execute(
            switch (chance.nextInt(4)) {
              case 0 -> delete(entry);
              case 1 -> change("SET \"AMOUNT\" = \"AMOUNT\" + 1 WHERE \"JRNENTRY\" = " + entry);
              case 2 ->
                  change("SET \"ACTNUM\" = 'k%d' WHERE \"JRNENTRY\" = %d".formatted(round, entry));
              default -> insert(1_000 * (round + 1) + i, "x");
            });
      }
      assertThat(run().extent()).isEqualTo(CopyExtent.CHANGES);
    }
  }

  @Test
  void moreChangesThanABatchHoldsArrive() throws Exception {
    source.track(LEDGER);
    run();
    try (Connection connection = source.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int i = 100; i < 11_100; i++) {
        statement.addBatch(insert(i, "bulk"));
      }
      statement.executeBatch();
      connection.commit();
    }
    assertThat(run().rows()).isEqualTo(11_000);
  }

  @Test
  void whatWasCommittedLateIsNotMissed() throws Exception {
    source.track(LEDGER);
    run();
    try (Connection late = source.connect();
        var statement = late.createStatement()) {
      late.setAutoCommit(false);
      statement.execute(insert(60, "late"));
      run();
      late.commit();
    }
    source.execute(insert(61, "later"));
    assertThat(run().contents().rows()).isEqualTo(52);
  }

  @Test
  void anEmptiedTableIsCopiedInFull() throws Exception {
    source.track(LEDGER);
    run();
    source.execute("TRUNCATE TABLE \"TWO\".\"GL20000\"", insert(1, "again"));
    CopyResult whole = run();
    assertThat(whole.extent().isWhole()).isTrue();
    assertThat(whole.contents().rows()).isEqualTo(1);
  }

  @Test
  void withoutTrackingEveryRunCopiesInFullAndSaysWhy() throws Exception {
    run();
    assertThat(run().extent()).isEqualTo(CopyExtent.NOT_TRACKED);
    source.track(LEDGER);
    assertThat(run().extent()).isEqualTo(CopyExtent.NOT_TRACKED);
    assertThat(run().extent()).isEqualTo(CopyExtent.CHANGES);
  }

  @Test
  void anAddedColumnIsCopiedWithTheRowsThatHadItNot() throws Exception {
    source.track(LEDGER);
    run();
    source.execute("ALTER TABLE \"TWO\".\"GL20000\" ADD COLUMN \"ORCRAMT\" INT DEFAULT 7 NOT NULL");
    assertThat(run().extent()).isEqualTo(CopyExtent.COLUMNS_CHANGED);
    assertThat(run().extent()).isEqualTo(CopyExtent.CHANGES);
  }

  @Test
  void expiredChangesLeadToAFullCopyOnlyIfSomethingChanged() throws Exception {
    source.track(LEDGER);
    run();
    source.forgetChanges(LEDGER.name());
    CopyResult same = run();
    assertThat(same.extent()).isEqualTo(CopyExtent.UNCHANGED);
    assertThat(same.verification()).isEqualTo(Verification.CONTENTS_EQUAL);
    source.execute(insert(70, "unseen"));
    source.forgetChanges(LEDGER.name());
    assertThat(run().extent()).isEqualTo(CopyExtent.EXPIRED);
    source.execute(insert(71, "seen"));
    assertThat(run().extent()).isEqualTo(CopyExtent.CHANGES);
  }

  @Test
  void allRowsAreCopiedIfSomebodyWantsThem() throws Exception {
    source.track(LEDGER);
    run();
    assertThat(run(activity(CopyExtent.ASKED_FOR)).extent()).isEqualTo(CopyExtent.ASKED_FOR);
  }

  @Test
  void aRunThatIsResumedDoesNotCopyAgain() throws Exception {
    source.track(LEDGER);
    run();
    source.execute(insert(80, "once"));
    CopyActivity once = activity(CopyExtent.CHANGES);
    CopyResult first = run(once);
    CopyResult again = run(once);
    assertThat(again.extent()).isEqualTo(first.extent());
    assertThat(again.rows()).isEqualTo(first.rows());
  }

  @Test
  void changesThatWereWrittenAndNotProvenAreWrittenAndProvenAgain() throws Exception {
    source.track(LEDGER);
    run();
    source.execute(insert(90, "cut off"), delete(3));
    cutOffBeforeTheProof();
    CopyResult again = run();
    assertThat(again.extent()).isEqualTo(CopyExtent.CHANGES);
    assertThat(again.rows()).isEqualTo(2);
  }

  private void cutOffBeforeTheProof() throws Exception {
    CopyActivity activity = activity(CopyExtent.CHANGES);
    var engine = new EmbeddedEngine(new DatabaseAdapters(), threads);
    var listener =
        new RecordingListener() {
          @Override
          public void entered(UUID activityId, CopyStage stage) {
            super.entered(activityId, stage);
            if (stage == CopyStage.READING_BACK) {
              throw new LeaseLostException("The power is cut.");
            }
          }
        };
    engine.start(
        new ReplicationPipeline(
            activity.order(), ++fence, source.location, tenant, 1, List.of(activity), List.of()),
        listener);
    Eventually.until("the run has ended", () -> !engine.isRunning(activity.order()));
    assertThat(listener.succeeded).isEmpty();
  }
}
