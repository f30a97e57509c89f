package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An error in the middle of a swap, without a crash: tidying up must not throw away the data. */
class SwapThatFailsKeepsTheNewCopyIT {

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(names = {"PREPARED", "OLD_ASIDE", "NEW_LIVE", "RENAMED"})
  void theNextRunFinishesIt(SwapStep step) throws Exception {
    try (var bench = new Bench(directory)) {
      bench.createLedger("T", 20);
      bench.run(UUID.randomUUID(), 1, Bench.copy("T"));
      bench.inSource("UPDATE TWO.T SET NOTE = 'new'");
      List<String> after = bench.expectedLedger("T");
      var engine =
          new EmbeddedEngine(
              new DatabaseAdapters(),
              bench.threads,
              at -> {
                if (at == step) {
                  throw new IllegalStateException("rename refused");
                }
              });
      UUID run = UUID.randomUUID();
      RecordingListener told = bench.run(engine, bench.pipeline(run, 2, Bench.copy("T")));
      assertThat(told.failed.get(Bench.copy("T").id()).code()).isEqualTo("SWAP");

      bench.inSource("DROP TABLE TWO.T");
      RecordingListener resumed = bench.run(run, 2, Bench.copy("T"));
      assertThat(resumed.succeeded).hasSize(1);
      assertThat(bench.tenantLedger("T")).isEqualTo(after);
      assertThat(bench.leftOvers()).isEmpty();
    }
  }
}
