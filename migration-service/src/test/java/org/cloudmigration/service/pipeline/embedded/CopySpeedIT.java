package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how fast a table is copied and verified; times are told, never asserted. */
class CopySpeedIT {

  private static final int ROWS = Integer.getInteger("speed.rows", 30_000);

  @TempDir Path directory;

  @Test
  void tellsRowsPerSecond() throws Exception {
    try (var bench = new Bench(directory)) {
      bench.createLedger("WARM", ROWS / 4);
      bench.run(UUID.randomUUID(), 1, Bench.copy("WARM"));
      bench.createLedger("LEDGER", ROWS);
      bench.inSource(
          "CREATE TABLE TWO.NARROW(ID INT PRIMARY KEY, A VARCHAR(20), B NUMERIC(19,5))",
          "INSERT INTO TWO.NARROW SELECT X, 'row ' || X, X FROM SYSTEM_RANGE(1, " + ROWS + ")");
      for (String table : new String[] {"NARROW", "LEDGER"}) {
        long begin = System.nanoTime();
        RecordingListener told = bench.run(UUID.randomUUID(), 1, Bench.copy(table));
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(told.succeeded).hasSize(1);
        System.out.printf("%s: %,.0f rows/s, verified%n", table, ROWS / seconds);
      }
    }
  }
}
