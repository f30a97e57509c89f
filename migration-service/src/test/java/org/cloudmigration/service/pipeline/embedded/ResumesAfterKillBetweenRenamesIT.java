package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The power fails at each step of a swap; what is live afterwards is old or new, and complete. */
class ResumesAfterKillBetweenRenamesIT {

  private static final int OLD_ROWS = 300;
  private static final int NEW_ROWS = 700;

  @TempDir Path directory;
  private Bench bench;
  private List<String> before;
  private List<String> after;
  private final UUID run = UUID.randomUUID();

  @BeforeEach
  void copyOnceAndChangeTheSource() throws Exception {
    bench = new Bench(directory);
    bench.createLedger("T", OLD_ROWS);
    bench.run(UUID.randomUUID(), 1, Bench.copy("T"));
    before = bench.tenantLedger("T");
    bench.inSource("DROP TABLE TWO.T");
    bench.createLedger("T", NEW_ROWS);
    after = bench.expectedLedger("T");
    assertThat(before).hasSize(OLD_ROWS);
    assertThat(after).hasSize(NEW_ROWS);
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private void runAndHaltAt(SwapStep step, long fence) throws Exception {
    bench.release();
    try (var fork = Fork.of(ForkedRun.class, List.of(), directory, run, fence, step, "T")) {
      Fork.Outcome outcome = fork.await();
      assertThat(outcome.exit()).as(outcome.output()).isEqualTo(ForkedRun.HALTED);
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CHUNK_LOADED", "EMPTIED"})
  void recoversWhateverTheStep(SwapStep step) throws Exception {
    runAndHaltAt(step, 2);

    bench.engine().recover(bench.tenant, 3);
    assertThat(bench.tenantLedger("T")).as("live after recovery").isEqualTo(after);
    assertThat(bench.leftOvers()).isEmpty();

    bench.inSource("DROP TABLE TWO.T"); // Whoever copied again would fail.
    RecordingListener resumed = bench.run(run, 4, Bench.copy("T"));
    assertThat(resumed.failed).isEmpty();
    assertThat(resumed.succeeded.get(Bench.copy("T").id()).rows()).isEqualTo(NEW_ROWS);
    assertThat(bench.tenantLedger("T")).isEqualTo(after);
  }

  @Test
  void recoversFromKillsWhileItRecovers() throws Exception {
    runAndHaltAt(SwapStep.PREPARED, 2);
    runAndHaltAt(SwapStep.OLD_ASIDE, 3);
    runAndHaltAt(SwapStep.NEW_LIVE, 4);
    runAndHaltAt(SwapStep.RENAMED, 5);
    runAndHaltAt(SwapStep.OLD_DROPPED, 6);
    runAndHaltAt(SwapStep.DONE, 7);
    RecordingListener resumed = bench.run(run, 8, Bench.copy("T"));
    assertThat(resumed.await()).isInstanceOf(PipelineEnd.Completed.class);
    assertThat(bench.tenantLedger("T")).isEqualTo(after);
    assertThat(bench.leftOvers()).isEmpty();
  }
}
