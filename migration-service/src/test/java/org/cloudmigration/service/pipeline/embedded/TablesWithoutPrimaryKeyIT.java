package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heaps hold rows twice, and nothing tells which is which. */
class TablesWithoutPrimaryKeyIT {

  @TempDir Path directory;

  @Test
  void keepsDoubleRowsAsOftenAsTheyAre() throws Exception {
    try (var bench = new Bench(directory)) {
      bench.inSource(
          "CREATE TABLE TWO.HEAP(A INT, B VARCHAR(10))",
          "INSERT INTO TWO.HEAP SELECT MOD(X, 3), NULL FROM SYSTEM_RANGE(1, 7001)");
      RecordingListener told = bench.run(UUID.randomUUID(), 1, Bench.copy("HEAP"));
      assertThat(told.failed).isEmpty();
      String counts = " GROUP BY A, B ORDER BY A";
      assertThat(bench.tenantRows("SELECT A, B, COUNT(*) FROM " + Bench.live("HEAP") + counts))
          .containsExactly("0||2333|", "1||2334|", "2||2334|");
    }
  }

  @Test
  void aUniqueIndexAloneIsNoKey() throws Exception {
    try (var bench = new Bench(directory)) {
      bench.inSource(
          "CREATE TABLE TWO.U(A INT UNIQUE, B VARCHAR(10))",
          "INSERT INTO TWO.U VALUES (NULL, 'x'), (NULL, 'y'), (0, 'z')");
      RecordingListener told = bench.run(UUID.randomUUID(), 1, Bench.copy("U"));
      assertThat(told.failed).as("three times 0 in the tenant").isEmpty();
      assertThat(bench.tenantRows("SELECT A, B FROM " + Bench.live("U") + " ORDER BY B"))
          .containsExactly("0|x|", "0|y|", "0|z|");
    }
  }
}
