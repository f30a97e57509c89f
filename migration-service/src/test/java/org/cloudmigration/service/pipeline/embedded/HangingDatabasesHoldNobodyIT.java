package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.testing.BadLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A lock, a long statement and a half-open line: each would hold a worker for ever. */
@ExtendWith(FreshPostgreSql.class)
class HangingDatabasesHoldNobodyIT {

  private static final Patience SHORT =
      new Patience(Duration.ofMillis(300), Duration.ofMillis(1500));

  private static RealPostgreSql postgres;

  @TempDir Path directory;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private Bench bench;

  @BeforeAll
  static void start(RealPostgreSql fresh) throws Exception {
    postgres = fresh;
    try (Connection owner = postgres.owner()) {
      RealPostgreSql.execute(
          owner,
          "CREATE SCHEMA \"TWO\"",
          "CREATE TABLE \"TWO\".\"FREE\" AS SELECT x AS id FROM generate_series(1, 100) x",
          "CREATE TABLE \"TWO\".\"HELD\" AS SELECT x AS id, repeat('x', 200) AS note"
              + " FROM generate_series(1, 20000) x");
    }
  }

  @BeforeEach
  void open() {
    bench = new Bench(directory);
  }

  @AfterEach
  void close() throws Exception {
    clock.shutdownNow();
    bench.close();
  }

  private RecordingListener run(DatabaseLocation source, RecordingListener told, String... tables)
      throws Exception {
    UUID run = UUID.randomUUID();
    List<CopyActivity> copies = Stream.of(tables).map(table -> Bench.copy(table, run)).toList();
    new EmbeddedEngine(new DatabaseAdapters(), bench.threads, Watchman.with(SHORT, clock))
        .start(new ReplicationPipeline(run, 1, source, bench.tenant, 2, copies, List.of()), told);
    told.await();
    return told;
  }

  private static DatabaseLocation postgres(int port) throws SQLException {
    return postgres.through(port).location();
  }

  /** Mends what hangs, as soon as the first copy was given up. */
  private static class Mending extends RecordingListener {

    interface Mend {
      void run() throws Exception;
    }

    private final Mend mend;

    Mending(Mend mend) {
      this.mend = mend;
    }

    @Override
    public void triesAgain(UUID activityId, ErrorReport error, int failed, Duration pause) {
      super.triesAgain(activityId, error, failed, pause);
      try {
        mend.run();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void assertGivenUpOnceThenCopied(RecordingListener told, String table) {
    UUID id = Bench.copy(table).id();
    assertThat(told.failed).isEmpty();
    assertThat(told.stands).containsKey(id);
    assertThat(told.triedAgain).extracting(ErrorReport::code).containsExactly("STALLED");
    assertThat(told.triedAgain.getFirst().happened()).contains("source database");
    assertThat(told.triedAgain.getFirst().rawText()).contains("No progress for 1.5 s");
    assertThat(told.succeeded).containsKey(id);
  }

  @Test
  void aTableThatSomebodyLocksIsGivenUpAndTriedAgain() throws Exception {
    try (Connection other = postgres.owner()) {
      other.setAutoCommit(false);
      RealPostgreSql.execute(other, "LOCK TABLE \"TWO\".\"HELD\"");
      var told = run(postgres(postgres.port()), new Mending(other::rollback), "HELD", "FREE");
      assertGivenUpOnceThenCopied(told, "HELD");
      assertThat(told.succeeded.get(Bench.copy("HELD").id()).rows()).isEqualTo(20_000);
      assertThat(bench.leftOvers()).isEmpty();
    }
  }

  @Test
  void whatHangsForGoodFailsAndTheOthersDoNot() throws Exception {
    try (Connection other = postgres.owner();
        Connection asking = postgres.owner()) {
      other.setAutoCommit(false);
      RealPostgreSql.execute(other, "LOCK TABLE \"TWO\".\"HELD\"");
      var told = run(postgres(postgres.port()), new RecordingListener(), "HELD", "FREE");
      assertThat(told.ends).singleElement().isInstanceOf(PipelineEnd.Completed.class);
      assertThat(told.triedAgain).hasSize(Retries.MOST - 1);
      assertThat(told.failed.get(Bench.copy("HELD").id()).code()).isEqualTo("STALLED");
      assertThat(told.succeeded).containsOnlyKeys(Bench.copy("FREE").id());
      assertThat(
              RealPostgreSql.ask(
                  asking, "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"))
          .as("statements that the server still waits with, for nobody")
          .containsExactly("0");
    }
  }

  @Test
  void aHalfOpenLineIsCutAndAnotherOneIsTaken() throws Exception {
    try (var proxy = new BadLine(postgres.port())) {
      var told =
          new RecordingListener() {
            @Override
            public void entered(UUID activityId, CopyStage stage) {
              if (stages.isEmpty()) {
                proxy.freeze();
              }
              super.entered(activityId, stage);
            }
          };
      run(postgres(proxy.port()), told, "HELD");
      assertGivenUpOnceThenCopied(told, "HELD");
    }
  }

  @Test
  void aServerThatNobodyReachesAnyMoreEndsTheRun() throws Exception {
    try (var proxy = new BadLine(postgres.port())) {
      var told =
          new RecordingListener() {
            @Override
            public boolean started(UUID activityId, int worker) {
              proxy.freezeAll();
              return super.started(activityId, worker);
            }
          };
      run(postgres(proxy.port()), told, "HELD");
      assertThat(told.ends).singleElement().isInstanceOf(PipelineEnd.Broken.class);
      assertThat(told.failed).isEmpty();
    }
  }

  @Test
  void aStatementOfTheEmbeddedDatabaseIsEndedToo() throws Exception {
    bench.inSource(
        "CREATE VIEW TWO.SLOW AS SELECT X ID FROM SYSTEM_RANGE(1, 9000000000) WHERE MOD(X, 7) = 9");
    var told =
        run(
            bench.source,
            new Mending(
                () -> bench.inSource("DROP VIEW TWO.SLOW", "CREATE TABLE TWO.SLOW AS SELECT 1 ID")),
            "SLOW");
    assertGivenUpOnceThenCopied(told, "SLOW");
  }
}
