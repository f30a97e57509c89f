package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody waits for the end of a table to get a run stopped. */
class StopsWithinSecondsInsideBigTableIT {

  @TempDir Path directory;

  @Test
  void stopsAndLeavesNothingHalfDone() throws Exception {
    try (var bench = new Bench(directory)) {
      // A view has no end worth waiting for.
      bench.inSource(
          "CREATE VIEW TWO.BIG AS SELECT X ID, 'row ' || X T FROM SYSTEM_RANGE(1, 900000000)");
      bench.createLedger("NEXT", 10);
      UUID run = UUID.randomUUID();
      EmbeddedEngine engine = bench.engine();
      var told =
          new RecordingListener() {
            volatile long asked;

            @Override
            public void progress(UUID activityId, long rows, long bytes) {
              super.progress(activityId, rows, bytes);
              if (asked == 0) {
                asked = System.nanoTime();
                engine.stop(run);
              }
            }
          };
      engine.start(bench.pipeline(run, 1, Bench.copy("BIG")), told);
      assertThat(told.end.get(30, TimeUnit.SECONDS)).isInstanceOf(PipelineEnd.Stopped.class);
      Duration took = Duration.ofNanos(System.nanoTime() - told.asked);
      System.out.println("Stopped inside a table after " + took.toMillis() + " ms");
      assertThat(took).isLessThan(Duration.ofSeconds(5));
      assertThat(told.succeeded).isEmpty();
      assertThat(told.failed).isEmpty();
      assertThat(told.ends).hasSize(1);
      assertThat(bench.leftOvers()).isEmpty();

      bench.inSource("DROP VIEW TWO.BIG");
      bench.createLedger("BIG", 20);
      bench.run(run, 1, Bench.copy("BIG"), Bench.copy("NEXT"));
      assertThat(bench.tenantLedger("BIG")).isEqualTo(bench.expectedLedger("BIG"));
    }
  }

  @Test
  void stoppingWhatDoesNotRunIsNoError() throws Exception {
    try (var bench = new Bench(directory)) {
      bench.engine().stop(UUID.randomUUID());
    }
  }
}
