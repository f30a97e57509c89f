package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.TableSize;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Retry, reload and skip, in the middle of a run and around its end. */
class TablesComeAndGoWhileRunningIT {

  private static final String ENDLESS =
      "CREATE VIEW TWO.BIG AS SELECT X ID, 'row ' || X T FROM SYSTEM_RANGE(1, 900000000)";

  @TempDir Path directory;
  private Bench bench;
  private final UUID run = UUID.randomUUID();

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(directory);
    bench.createLedger("SMALL", 30);
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  @Test
  void aBigTableIsCutOffWithinSecondsAndTheOthersGoOn() throws Exception {
    bench.inSource(ENDLESS);
    EmbeddedEngine engine = bench.engine();
    UUID big = Bench.copy("BIG").id();
    var told =
        new RecordingListener() {
          volatile long asked;

          @Override
          public void progress(UUID activityId, long rows, long bytes) {
            super.progress(activityId, rows, bytes);
            if (asked == 0) {
              asked = System.nanoTime();
              engine.skip(run, Set.of(big));
            }
          }

          @Override
          public void skipped(UUID activityId) {
            super.skipped(activityId);
            asked = System.nanoTime() - asked;
          }
        };
    engine.start(bench.pipeline(run, 1, Bench.copy("BIG"), Bench.copy("SMALL")), told);
    assertThat(told.await()).isInstanceOf(PipelineEnd.Completed.class);
    assertThat(told.skipped).containsExactly(big);
    assertThat(told.succeeded).containsOnlyKeys(Bench.copy("SMALL").id());
    assertThat(told.failed).isEmpty();
    assertThat(Duration.ofNanos(told.asked)).isLessThan(Duration.ofSeconds(5));
    assertThat(bench.leftOvers()).isEmpty();
  }

  @Test
  void aTableThatFailedIsTriedAgainInTheSameRunWhileAnotherIsBeingCopied() throws Exception {
    bench.inSource(ENDLESS);
    EmbeddedEngine engine = bench.engine();
    UUID late = Bench.copy("LATE").id();
    var told =
        new RecordingListener() {
          @Override
          public void failed(UUID activityId, ErrorReport error) {
            super.failed(activityId, error);
            new Thread(() -> mendAndRetry(engine)).start();
          }

          @Override
          public void succeeded(
              UUID activityId, org.cloudmigration.service.pipeline.CopyResult result) {
            super.succeeded(activityId, result);
            engine.skip(run, Set.of(Bench.copy("BIG").id()));
          }
        };
    engine.start(bench.pipeline(run, 1, Bench.copy("BIG"), Bench.copy("LATE")), told);
    assertThat(told.await()).isInstanceOf(PipelineEnd.Completed.class);
    assertThat(told.failed.get(late).code()).isEqualTo("TABLE_MISSING");
    assertThat(told.succeeded).containsOnlyKeys(late);
    assertThat(bench.tenantLedger("LATE")).isEqualTo(bench.expectedLedger("LATE"));
  }

  private void mendAndRetry(EmbeddedEngine engine) {
    try {
      bench.createLedger("LATE", 40);
      assertThat(engine.add(run, List.of(Bench.copy("LATE", run)))).isTrue();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRunThatHasEndedTakesNoMore() throws Exception {
    EmbeddedEngine engine = bench.engine();
    bench.run(engine, bench.pipeline(run, 1, Bench.copy("SMALL")));
    assertThat(engine.add(run, List.of(Bench.copy("SMALL", run)))).isFalse();
    engine.skip(run, Set.of(UUID.randomUUID()));
  }

  @Test
  void aReloadCopiesWhatTheRunHasCopiedOnceMore() throws Exception {
    bench.run(run, 1, Bench.copy("SMALL"));
    bench.inSource("INSERT INTO TWO.SMALL VALUES (999, '000-9', 1, 'new')");
    bench.run(run, 2, Bench.copy("SMALL"));
    assertThat(bench.tenantLedger("SMALL")).as("by the same order, not again").hasSize(30);
    UUID order = UUID.randomUUID();
    bench.run(run, 3, Bench.copy("SMALL", order));
    assertThat(bench.tenantLedger("SMALL")).isEqualTo(bench.expectedLedger("SMALL")).hasSize(31);
    bench.inSource("DELETE FROM TWO.SMALL");
    bench.run(run, 4, Bench.copy("SMALL", order));
    assertThat(bench.tenantLedger("SMALL")).as("resumed: the reload is done").hasSize(31);
  }

  @Test
  void aReloadThatIsKilledInTheMiddleIsDoneByTheNextStart() throws Exception {
    bench.run(run, 1, Bench.copy("SMALL"));
    UUID order = UUID.randomUUID();
    bench.inSource("INSERT INTO TWO.SMALL VALUES (999, '000-9', 1, 'new')");
    for (SwapStep step : SwapStep.values()) {
      bench.release();
      var arguments =
          new Object[] {directory, run, 2 + step.ordinal(), step.name(), "SMALL:" + order};
      try (var fork = Fork.of(ForkedRun.class, List.of(), arguments)) {
        assertThat(fork.await().exit()).isIn(ForkedRun.HALTED, 0);
      }
    }
    RecordingListener last = bench.run(run, 20, Bench.copy("SMALL", order));
    assertThat(last.succeeded).hasSize(1);
    assertThat(bench.tenantLedger("SMALL")).isEqualTo(bench.expectedLedger("SMALL")).hasSize(31);
    assertThat(bench.leftOvers()).isEmpty();
  }

  @Test
  void aTableThatNobodyWantsWhenItsTurnComesIsLeft() throws Exception {
    var told =
        new RecordingListener() {
          @Override
          public boolean started(UUID activityId, int worker) {
            super.started(activityId, worker);
            return false;
          }
        };
    bench.engine().start(bench.pipeline(run, 1, Bench.copy("SMALL")), told);
    assertThat(told.await()).isInstanceOf(PipelineEnd.Completed.class);
    assertThat(told.succeeded).isEmpty();
    assertThat(told.failed).isEmpty();
  }

  @Test
  void aCopyThatWasCutOffOnItsWayIsFinishedWhenTheTableIsTriedAgain() throws Exception {
    bench.run(run, 1, Bench.copy("SMALL"));
    bench.inSource("INSERT INTO TWO.SMALL VALUES (999, '000-9', 1, 'new')");
    var broken = new CountDownLatch(1);
    var engine =
        new EmbeddedEngine(
            new org.cloudmigration.service.database.DatabaseAdapters(),
            bench.threads,
            step -> {
              if (step == SwapStep.OLD_ASIDE && broken.getCount() == 1) {
                broken.countDown();
                throw new IllegalStateException("cut off");
              }
            });
    UUID order = UUID.randomUUID();
    CopyActivity again = Bench.copy("SMALL", order);
    var told =
        new RecordingListener() {
          @Override
          public void failed(UUID activityId, ErrorReport error) {
            super.failed(activityId, error);
            assertThat(engine.add(run, List.of(again))).isTrue();
          }
        };
    engine.start(bench.pipeline(run, 2, again), told);
    assertThat(told.end.get(30, TimeUnit.SECONDS)).isInstanceOf(PipelineEnd.Completed.class);
    assertThat(told.failed).hasSize(1);
    assertThat(told.succeeded).hasSize(1);
    assertThat(bench.tenantLedger("SMALL")).isEqualTo(bench.expectedLedger("SMALL")).hasSize(31);
    assertThat(bench.leftOvers()).isEmpty();
  }

  @Test
  void aRetriedTableIsNotCopiedOverOneOfTheSameName() throws Exception {
    CopyActivity first = Bench.copy("SMALL", run);
    bench.createLedger("OTHER", 5);
    var second =
        new CopyActivity(
            UUID.randomUUID(),
            Bench.copy("OTHER").source(),
            first.company(),
            first.table(),
            first.appId(),
            run);
    bench.run(run, 1, first);
    var pipeline =
        new org.cloudmigration.service.pipeline.ReplicationPipeline(
            run, 2, bench.source, bench.tenant, 2, List.of(second), List.of(first));
    RecordingListener told = bench.run(bench.engine(), pipeline);
    assertThat(told.failed.get(second.id()).code()).isEqualTo("SAME_NAME");
    assertThat(bench.tenantLedger("SMALL")).hasSize(30);
  }

  @Test
  void sizesAndStagesAreToldAndTheColumnsOfTheCopy() throws Exception {
    RecordingListener told = bench.run(run, 1, Bench.copy("SMALL"), Bench.copy("NOPE"));
    assertThat(told.expected).containsOnlyKeys(Bench.copy("SMALL").id());
    TableSize size = told.expected.get(Bench.copy("SMALL").id());
    assertThat(size.rows()).isEqualTo(30);
    assertThat(size.bytes()).isBetween(300L, 3_000L);
    assertThat(told.stages)
        .containsExactly(CopyStage.READING, CopyStage.READING_BACK, CopyStage.TAKING_PLACE);
    assertThat(told.succeeded.get(Bench.copy("SMALL").id()).columns())
        .containsExactly(
            "JRNENTRY int*2", "ACTNUM char(15)*1", "AMOUNT decimal(19,5)", "NOTE varchar(60)");
  }
}
