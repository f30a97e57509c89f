package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.database.ChangeReader;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.testing.DelegatingAdapter;
import org.cloudmigration.service.testing.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What runs after the first one promise, whatever the databases are. Each copy is judged by a
 * comparison of all rows, made past the engine. Each database is a source and a tenant once; that
 * both are of one kind is what other tests are about.
 */
@ParameterizedClass
@EnumSource(
    value = Ends.class,
    names = {"FILE_TO_POSTGRESQL", "POSTGRESQL_TO_FILE"})
class CopiesOnlyWhatChangedIT extends LedgerCopies {

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

  /** The source's databases are told apart by this, and nothing else of them is. */
  private void sourceIs(String identity, String history) {
    sourceIs(identity, history, "");
  }

  private void sourceIs(String identity, String history, String recordedSince) {
    DatabaseAdapter real = source.adapter();
    ChangeReader bent =
        (ChangeReader)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ChangeReader.class},
                (proxy, method, arguments) -> {
                  Object answer = method.invoke(real.changeReader(), arguments);
                  return answer instanceof SourcePoint point
                      ? new SourcePoint(
                              SourcePoint.marker(identity, history),
                              point.version(),
                              point.pointInTime())
                          .recordedSince(recordedSince)
                      : answer;
                });
    DatabaseAdapter ofSource =
        new DelegatingAdapter(real) {
          @Override
          public ChangeReader changeReader() {
            return bent;
          }
        };
    adapters =
        new DatabaseAdapters() {
          @Override
          public DatabaseAdapter of(DatabaseType type) {
            return type == real.type() ? ofSource : super.of(type);
          }
        };
  }

  @Test
  void aRestoredBackupOfTheSameHistoryGoesOnWithChangesAndIsComparedOnce() throws Exception {
    source.track(LEDGER);
    sourceIs("Monday", "fork");
    run();
    sourceIs("Tuesday", "fork");
    source.execute(insert(51, "new"), delete(8));
    CopyResult restored = run();
    assertThat(restored.extent()).isEqualTo(CopyExtent.RESTORED);
    assertThat(restored.rows()).isEqualTo(2);
    assertThat(restored.verification()).isEqualTo(Verification.CONTENTS_EQUAL);
    assertThat(restored.source().rows()).isEqualTo(50);
    source.execute(delete(9));
    assertThat(run().extent()).isEqualTo(CopyExtent.CHANGES);
  }

  @Test
  void trackingThatWasOffForAWhileIsNotTrustedThoughItsVersionsFit() throws Exception {
    source.track(LEDGER);
    sourceIs("Monday", "fork", "Monday");
    run();
    sourceIs("Monday", "fork", "Tuesday");
    assertThat(run().extent()).as("all rows were compared").isEqualTo(CopyExtent.UNCHANGED);
    sourceIs("Monday", "fork", "Wednesday");
    source.execute(insert(51, "unseen"));
    assertThat(run().extent()).isEqualTo(CopyExtent.EXPIRED);
    source.execute(insert(52, "seen"));
    assertThat(run().extent()).isEqualTo(CopyExtent.CHANGES);
  }

  @Test
  void aRestoredBackupThatWentAnotherWayIsCopiedInFull() throws Exception {
    source.track(LEDGER);
    sourceIs("Monday", "fork");
    run();
    inTenant("UPDATE %s SET \"NOTE\" = 'of the other way' WHERE \"JRNENTRY\" = 5");
    sourceIs("Tuesday", "fork");
    source.execute(insert(51, "new"));
    assertThat(run().extent()).isEqualTo(CopyExtent.ANOTHER_SOURCE);
  }

  @Test
  void aDatabaseOfAnotherHistoryIsCopiedInFull() throws Exception {
    source.track(LEDGER);
    sourceIs("Monday", "fork");
    run();
    sourceIs("Tuesday", "another fork");
    assertThat(run().extent()).isEqualTo(CopyExtent.ANOTHER_SOURCE);
    sourceIs("Wednesday", "");
    assertThat(run().extent()).isEqualTo(CopyExtent.ANOTHER_SOURCE);
    sourceIs("Thursday", "");
    assertThat(run().extent()).isEqualTo(CopyExtent.ANOTHER_SOURCE);
  }

  private void inTenant(String sql) throws Exception {
    DatabaseAdapter adapter = adapters.of(tenant.type());
    TableName live = adapter.dialect().tenantTable("Fabrikam", "GP GL20000", Bench.APP);
    try (DatabasePool pool = adapter.open(tenant, 1);
        Connection connection = pool.connection();
        var statement = connection.createStatement()) {
      statement.execute(sql.formatted(adapter.dialect().quote(live)));
    }
  }
}
