package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Rates are measured loosely: a machine may be slower than the limit, but no run is faster. */
@ExtendWith(FreshPostgreSql.class)
class LimitedRunsKeepToTheirSpeedIT {

  @TempDir Path directory;
  private final UUID run = UUID.randomUUID();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private Bench bench;
  private EmbeddedEngine engine;

  @BeforeEach
  void open() {
    bench = new Bench(directory);
    var impatient = new Patience(Duration.ofMillis(1500), Duration.ofMillis(1500));
    engine =
        new EmbeddedEngine(new DatabaseAdapters(), bench.threads, Watchman.with(impatient, clock));
  }

  @AfterEach
  void close() throws Exception {
    clock.shutdownNow();
    bench.close();
  }

  private ReplicationPipeline pipeline(
      DatabaseLocation source, SpeedLimit limit, String... tables) {
    List<CopyActivity> copies = Stream.of(tables).map(table -> Bench.copy(table, run)).toList();
    return new ReplicationPipeline(run, 1, source, bench.tenant, 2, copies, List.of(), limit);
  }

  private double seconds(ReplicationPipeline pipeline, RecordingListener told) throws Exception {
    long begin = System.nanoTime();
    engine.start(pipeline, told);
    told.await();
    return (System.nanoTime() - begin) / 1e9;
  }

  private void createLedgers(int rows, String... tables) throws Exception {
    for (String table : tables) {
      bench.createLedger(table, rows);
    }
  }

  @Test
  void allWorkersTogetherAreNoFasterAlsoWithManySmallTables() throws Exception {
    String[] tables = {"A", "B", "C", "D", "E", "F"};
    createLedgers(2_000, tables);
    var told = new RecordingListener();
    double took = seconds(pipeline(bench.source, new SpeedLimit(5_000, 0), tables), told);
    assertThat(told.succeeded).hasSize(6);
    assertThat(took).as("12,000 rows at 5,000 a second").isBetween(2.3, 20.0);
    assertThat(told.stands).as("waiting for its turn is no lack of progress").isEmpty();
  }

  @Test
  void bytesAreLimitedOverARealServerToo(RealPostgreSql postgres) throws Exception {
    try (Connection owner = postgres.owner()) {
      RealPostgreSql.execute(
          owner,
          "CREATE SCHEMA \"TWO\"",
          "CREATE TABLE \"TWO\".\"WIDE\" AS SELECT x AS id, repeat('x', 10000) AS note"
              + " FROM generate_series(1, 500) x");
    }
    var told = new RecordingListener();
    DatabaseLocation source = postgres.through(postgres.port()).location();
    double took = seconds(pipeline(source, new SpeedLimit(0, 2_000_000), "WIDE"), told);
    assertThat(told.succeeded).hasSize(1);
    assertThat(took).as("5 MB at 2 MB a second").isBetween(2.3, 20.0);
    assertThat(told.triedAgain).isEmpty();
  }

  @Test
  void anotherLimitIsKeptAtOnce() throws Exception {
    createLedgers(12_000, "BIG");
    var told =
        new RecordingListener() {
          @Override
          public void progress(UUID activityId, long rows, long bytes) {
            super.progress(activityId, rows, bytes);
            clock.execute(() -> engine.limit(run, SpeedLimit.NONE));
          }
        };
    double took = seconds(pipeline(bench.source, new SpeedLimit(5_000, 0), "BIG"), told);
    assertThat(told.succeeded).hasSize(1);
    assertThat(took).isLessThan(20);
    engine.limit(run, new SpeedLimit(1, 1));
    assertThat(engine.isRunning(run)).as("of a run that has ended, nobody hears").isFalse();
  }

  @Test
  void whoWaitsIsStoppedWithinASecondOrTwo() throws Exception {
    createLedgers(20_000, "BIG");
    var told = new RecordingListener();
    engine.start(pipeline(bench.source, new SpeedLimit(10, 0), "BIG"), told);
    while (told.stages.isEmpty()) {
      Thread.onSpinWait();
    }
    Thread.sleep(2_500);
    long asked = System.nanoTime();
    engine.stop(run);
    assertThat(told.await()).isInstanceOf(PipelineEnd.Stopped.class);
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
    assertThat(told.stands).isEmpty();
    assertThat(bench.leftOvers()).isEmpty();
  }

  @Test
  void whatIsFoundInPlaceCostsNothing() throws Exception {
    createLedgers(3_000, "BIG");
    seconds(pipeline(bench.source, SpeedLimit.NONE, "BIG"), new RecordingListener());
    var told = new RecordingListener();
    seconds(pipeline(bench.source, new SpeedLimit(1, 1), "BIG"), told);
    assertThat(told.succeeded.values())
        .singleElement()
        .satisfies(result -> assertThat(result.extent()).isEqualTo(CopyExtent.FIRST_LOAD));
  }
}
