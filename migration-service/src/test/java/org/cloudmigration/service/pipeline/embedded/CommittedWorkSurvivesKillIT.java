package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded file promises, and all else is built on: a commit that returned stays. */
class CommittedWorkSurvivesKillIT {

  @TempDir Path directory;

  /** Commits rows, tells each, never ends. */
  static final class Committer {

    private Committer() {}

    public static void main(String[] arguments) throws Exception {
      try (var bench = new Bench(Path.of(arguments[0]));
          Connection connection =
              DriverManager.getConnection(bench.tenant.url(), bench.tenant.user(), "");
          Statement statement = connection.createStatement()) {
        for (int i = 1; i > 0; i++) {
          statement.execute("CREATE TABLE T" + i + "(A INT)");
          statement.execute("INSERT INTO T" + i + " VALUES (" + i + ")");
          statement.execute("ALTER TABLE T" + i + " RENAME TO U" + i);
          System.out.println(i);
        }
      }
    }
  }

  @Test
  void neitherRowsNorRenamesAreLost() throws Exception {
    int last = 0;
    try (var fork = Fork.of(Committer.class, List.of(), directory)) {
      var output =
          new BufferedReader(
              new InputStreamReader(fork.process.getInputStream(), StandardCharsets.UTF_8));
      while (last < 40) {
        String line = output.readLine();
        assertThat(line).as("the committer died by itself").isNotNull();
        last = line.matches("\\d+") ? Integer.parseInt(line) : last;
      }
    }
    // Again and again: of H2's ways to close a file that was not closed before, one destroys it,
    // and that shows only at the next opening. (It is MAX_COMPACT_TIME=0; never set it.)
    for (int opening = 0; opening < 4; opening++) {
      try (var bench = new Bench(directory)) {
        for (int i = 1; i <= last; i++) {
          assertThat(bench.tenantRows("SELECT A FROM U" + i)).containsExactly(i + "|");
        }
      }
    }
  }
}
