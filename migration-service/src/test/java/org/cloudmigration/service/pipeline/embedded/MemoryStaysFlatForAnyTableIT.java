package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A heap that holds a small part of the table is enough, in the source's driver and in ours. */
class MemoryStaysFlatForAnyTableIT {

  private static final int ROWS = 200_000;

  @TempDir Path directory;

  @Test
  void copiesFarMoreThanTheHeapHolds() throws Exception {
    UUID run = UUID.randomUUID();
    try (var bench = new Bench(directory)) {
      bench.inSource(
          "CREATE TABLE TWO.WIDE(A INT, B INT, T VARCHAR(100), PRIMARY KEY (A, B))",
          "INSERT INTO TWO.WIDE SELECT X, MOD(X, 3), REPEAT(CAST(X AS VARCHAR), 10)"
              + " FROM SYSTEM_RANGE(1, "
              + ROWS
              + ")");
    }
    // H2 alone takes up a quarter of the heap for its cache; the rows as Java objects are about 60
    // MB.
    var options = List.of("-Xmx64m");
    try (var fork = Fork.of(ForkedRun.class, options, directory, run, 1, "none", "WIDE")) {
      Fork.Outcome outcome = fork.await();
      System.out.println(outcome.output());
      assertThat(outcome.output()).contains("succeeded").contains("Completed");
    }
    try (var bench = new Bench(directory)) {
      assertThat(bench.tenantRows("SELECT COUNT(*), SUM(A) FROM " + Bench.live("WIDE")))
          .isEqualTo(bench.sourceRows("SELECT COUNT(*), SUM(A) FROM TWO.WIDE"));
    }
  }
}
