package org.cloudmigration.service.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.pipeline.embedded.Fork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A heap that holds a small part of both tables is enough, in the drivers and in ours. */
class ComparesFarMoreThanTheHeapHoldsIT {

  private static final int ROWS_IN_FILES = 150_000;

  @TempDir Path directory;

  private static String compare(String heap, Object what) throws Exception {
    try (var fork = Fork.of(ForkedComparison.class, List.of(heap), what)) {
      Fork.Outcome outcome = fork.await();
      assertThat(outcome.exit()).as(outcome.output()).isZero();
      return outcome.output();
    }
  }

  private void fill(String file, String table, String... more) throws SQLException {
    DatabaseLocation location = H2Location.file(directory.resolve(file));
    try (Connection connection =
            DriverManager.getConnection(location.url(), location.user(), location.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS TWO");
      statement.execute(
          "CREATE TABLE " + table + "(A INT, B INT, T VARCHAR(100) NOT NULL, PRIMARY KEY (A, B))");
      statement.execute(
          "INSERT INTO "
              + table
              + " SELECT X, MOD(X, 3), REPEAT(CAST(X AS VARCHAR), 10) FROM SYSTEM_RANGE(1, "
              + ROWS_IN_FILES
              + ")");
      for (String sql : more) {
        statement.execute(sql);
      }
    }
  }

  /** As objects, one side would be 150 MB. */
  @Test
  void aMillionRowsOfWhichEveryOneDiffers() throws Exception {
    assertThat(compare("-Xmx48m", 1_000_000))
        .contains("rows 1000000 1000000")
        .contains("missing 0 extra 0 at least true shown 100");
  }

  /** H2 alone takes up a quarter of the heap for its cache. */
  @Test
  void tablesAreReadFromTheirFilesPieceByPiece() throws Exception {
    String copy = "\"" + ForkedComparison.copy().name() + "\"";
    fill("source", "TWO.WIDE");
    fill(
        "tenant",
        copy,
        "UPDATE " + copy + " SET T = 'changed' WHERE A = 77777",
        "DELETE FROM " + copy + " WHERE A IN (3, 100000)",
        "INSERT INTO " + copy + " VALUES (-1, 0, 'extra')");
    assertThat(compare("-Xmx64m", directory))
        .contains("rows 150000 149999")
        .contains("changed 1 missing 2 extra 1 at least false shown 4");
  }
}
