package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plain case, and the promises of the engine's interface. */
class CopiesTablesIT {

  @TempDir Path directory;
  private Bench bench;
  private final UUID run = UUID.randomUUID();

  @BeforeEach
  void open() {
    bench = new Bench(directory);
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  @Test
  void copiesEveryRowAndProvesIt() throws Exception {
    bench.createLedger("GL20000", 12_345);
    CopyActivity copy = Bench.copy("GL20000");
    RecordingListener told = bench.run(run, 1, copy);
    assertThat(told.await()).isInstanceOf(PipelineEnd.Completed.class);
    assertThat(told.failed).isEmpty();
    assertThat(told.succeeded.get(copy.id()).verification()).isEqualTo(Verification.CONTENTS_EQUAL);
    assertThat(told.succeeded.get(copy.id()).rows()).isEqualTo(12_345);
    assertThat(told.succeeded.get(copy.id()).bytes()).isPositive();
    assertThat(told.succeeded.get(copy.id()).pointInTime()).isTrue();
    assertThat(bench.tenantLedger("GL20000")).isEqualTo(bench.expectedLedger("GL20000"));
    assertThat(bench.leftOvers()).isEmpty();
    assertThat(told.ends).hasSize(1);
  }

  @Test
  void anEmptyTableIsCopiedToo() throws Exception {
    bench.createLedger("EMPTY", 0);
    RecordingListener told = bench.run(run, 1, Bench.copy("EMPTY"));
    assertThat(told.succeeded.get(Bench.copy("EMPTY").id()).rows()).isZero();
    assertThat(bench.tenantLedger("EMPTY")).isEmpty();
  }

  @Test
  void aLaterRunReplacesWhatTheEarlierCopied() throws Exception {
    bench.createLedger("T", 100);
    bench.run(run, 1, Bench.copy("T"));
    bench.inSource("DELETE FROM TWO.T WHERE JRNENTRY < 50", "UPDATE TWO.T SET NOTE = 'new'");
    bench.run(UUID.randomUUID(), 2, Bench.copy("T"));
    assertThat(bench.tenantLedger("T")).hasSize(51).isEqualTo(bench.expectedLedger("T"));
  }

  @Test
  void aPerDatabaseTableHasNoCompanyInItsName() throws Exception {
    bench.createLedger("SY01500", 3);
    var copy =
        new CopyActivity(
            UUID.randomUUID(),
            new TableName("TWO", "SY01500"),
            "",
            "GP SY01500",
            Bench.APP,
            Bench.ANY_ORDER);
    bench.run(run, 1, copy);
    assertThat(bench.tenantRows("SELECT COUNT(*) FROM \"GP SY01500$" + Bench.APP + "\""))
        .containsExactly("3|");
  }

  @Test
  void workersAreNumberedAndBounded() throws Exception {
    CopyActivity[] copies =
        IntStream.range(0, 8).mapToObj(i -> Bench.copy("T" + i)).toArray(CopyActivity[]::new);
    for (int i = 0; i < 8; i++) {
      bench.createLedger("T" + i, 500);
    }
    RecordingListener told = bench.run(run, 1, copies);
    assertThat(told.succeeded).hasSize(8);
    assertThat(told.workers).isSubsetOf(1, 2);
  }

  @Test
  void oneThreadIsEnoughForManyWorkers() throws Exception {
    bench.createLedger("A", 10);
    bench.createLedger("B", 10);
    try (var single = Executors.newSingleThreadExecutor()) {
      var engine = new EmbeddedEngine(new DatabaseAdapters(), single);
      RecordingListener told =
          bench.run(engine, bench.pipeline(run, 1, Bench.copy("A"), Bench.copy("B")));
      assertThat(told.succeeded).hasSize(2);
    }
  }

  @Test
  void aRunWithoutTablesEndsAtOnce() throws Exception {
    assertThat(bench.run(run, 1).await()).isInstanceOf(PipelineEnd.Completed.class);
  }

  @Test
  void theSameRunCannotRunTwiceAtTheSameTime() throws Exception {
    bench.createLedger("T", 1_000);
    EmbeddedEngine engine = bench.engine();
    var inside =
        new RecordingListener() {
          @Override
          public boolean started(UUID activityId, int worker) {
            super.started(activityId, worker);
            assertThat(engine.isRunning(run)).isTrue();
            assertThatThrownBy(() -> engine.start(bench.pipeline(run, 1), new RecordingListener()))
                .isInstanceOf(IllegalStateException.class);
            return true;
          }
        };
    engine.start(bench.pipeline(run, 1, Bench.copy("T")), inside);
    assertThat(inside.await()).isInstanceOf(PipelineEnd.Completed.class);
    assertThat(engine.isRunning(run)).isFalse();
  }

  @Test
  void nothingStaysOpenAfterTheEnd() throws Exception {
    bench.createLedger("T", 100);
    bench.release();
    bench.run(run, 1, Bench.copy("T"));
    // A thread that was told to end may take a moment.
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (openThreads().findAny().isPresent() && System.nanoTime() < patience) {
      Thread.onSpinWait();
    }
    assertThat(openThreads()).isEmpty();
  }

  private static Stream<String> openThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("HikariPool") || name.startsWith("MVStore"));
  }

  @Test
  void resumingReportsFinishedTablesWithoutCopyingThemAgain() throws Exception {
    bench.createLedger("T", 100);
    RecordingListener first = bench.run(run, 1, Bench.copy("T"));
    bench.inSource("DROP TABLE TWO.T");
    RecordingListener second = bench.run(run, 2, Bench.copy("T"));
    CopyResult again = second.succeeded.get(Bench.copy("T").id());
    assertThat(again)
        .usingRecursiveComparison()
        .ignoringFields("columns")
        .isEqualTo(first.succeeded.get(Bench.copy("T").id()));
    assertThat(again.columns()).as("the source was not asked").isEmpty();
  }
}
