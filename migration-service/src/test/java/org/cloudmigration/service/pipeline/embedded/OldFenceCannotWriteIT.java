package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that lost its lease changes nothing any more, and says nothing. */
class OldFenceCannotWriteIT {

  @TempDir Path directory;
  private Bench bench;

  @BeforeEach
  void open() {
    bench = new Bench(directory);
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private void awaitEnd(EmbeddedEngine engine, UUID run) {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (engine.isRunning(run) && System.nanoTime() < patience) {
      Thread.onSpinWait();
    }
    assertThat(engine.isRunning(run)).isFalse();
  }

  @Test
  void aRunWithAnOldFenceDoesNotEvenBegin() throws Exception {
    bench.createLedger("T", 10);
    bench.run(UUID.randomUUID(), 5, Bench.copy("T"));
    var before = bench.tenantLedger("T");
    bench.inSource("DELETE FROM TWO.T");
    var told = new RecordingListener();
    EmbeddedEngine engine = bench.engine();
    UUID run = UUID.randomUUID();
    engine.start(bench.pipeline(run, 4, Bench.copy("T")), told);
    awaitEnd(engine, run);
    assertThat(told.started).isEmpty();
    assertThat(told.ends).isEmpty();
    assertThat(bench.tenantLedger("T")).isEqualTo(before);
    assertThatThrownBy(() -> engine.recover(bench.tenant, 4))
        .isInstanceOf(LeaseLostException.class);
  }

  @Test
  void aRunThatIsOvertakenWritesNothingMore() throws Exception {
    bench.inSource(
        "CREATE VIEW TWO.T AS SELECT X JRNENTRY, 'a' ACTNUM, X AMOUNT, 'zombie' NOTE"
            + " FROM SYSTEM_RANGE(1, 900000000)");
    bench.createLedger("OTHER", 10);
    var overtaken = new CountDownLatch(1);
    EmbeddedEngine engine = bench.engine();
    UUID old = UUID.randomUUID();
    var zombie =
        new RecordingListener() {
          @Override
          public void progress(UUID activityId, long rows, long bytes) {
            super.progress(activityId, rows, bytes);
            overtaken.countDown();
          }
        };
    engine.start(bench.pipeline(old, 1, Bench.copy("T")), zombie);
    assertThat(overtaken.await(30, TimeUnit.SECONDS)).isTrue();
    RecordingListener owner = bench.run(UUID.randomUUID(), 2, Bench.copy("OTHER"));
    assertThat(owner.succeeded).hasSize(1);
    awaitEnd(engine, old);
    assertThat(zombie.succeeded).isEmpty();
    assertThat(zombie.failed).isEmpty();
    assertThat(zombie.ends).isEmpty();
    assertThat(bench.leftOvers()).as("thrown away by the new owner").isEmpty();
  }

  @Test
  void whenTheListenerKnowsOfTheLossNothingMoreIsToldOrWritten() throws Exception {
    bench.createLedger("A", 10);
    bench.createLedger("B", 10);
    var told =
        new RecordingListener() {
          @Override
          public boolean started(UUID activityId, int worker) {
            super.started(activityId, worker);
            throw new LeaseLostException("gone");
          }
        };
    EmbeddedEngine engine = bench.engine();
    UUID run = UUID.randomUUID();
    engine.start(bench.pipeline(run, 1, Bench.copy("A"), Bench.copy("B")), told);
    awaitEnd(engine, run);
    assertThat(told.started).hasSize(1);
    assertThat(told.succeeded).isEmpty();
    assertThat(told.failed).isEmpty();
    assertThat(told.ends).isEmpty();
    assertThat(bench.tenantRows("SELECT COUNT(*) FROM \"$migration$state\""))
        .as("only the fence")
        .containsExactly("1|");
  }
}
