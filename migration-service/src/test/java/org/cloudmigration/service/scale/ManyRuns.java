package org.cloudmigration.service.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Makes up the past of an environment: many runs over many tables, with all that is kept of them.
 * The entities themselves keep the counts, so that these are as true as those of real runs.
 *
 * @param runs how many; the last one ended a moment ago, each other eight hours before the next
 * @param tables how many in each run
 */
public record ManyRuns(int runs, int tables) {

  private static final long SEED = 5000;
  private static final Duration BETWEEN = Duration.ofHours(8);

  /** Of so many runs one keeps its attempts and its log, and the newest three do. */
  private static final int DETAILED = 50;

  /**
   * @param environment name of one that exists
   */
  public void write(DataSource database, String environment) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      write(connection, environment);
      connection.commit();
    }
  }

  private void write(Connection connection, String environment) throws SQLException {
    UUID id = idOf(connection, environment);
    var chance = new Chance(SEED);
    var migration = new MadeUpMigration(id, tables, chance);
    Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(3600);
    migration.companies().write(connection, id);
    try (var writer = new RunWriter(connection);
        var trail = new TrailWriter(connection, environment)) {
      for (int i = 0; i < runs; i++) {
        Instant start = end.minus(BETWEEN.multipliedBy(runs - i));
        boolean newest = i == runs - 1;
        boolean detailed = i % DETAILED == 0 || i >= runs - 3;
        MadeUpRun run = new MadeUpRun(migration, chance, detailed, newest);
        writer.write(run.replicate(start));
        trail.write(run.run(), chance);
        connection.commit();
      }
      writer.writeTables(migration.tables());
    }
  }

  private static UUID idOf(Connection connection, String environment) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT id FROM environment WHERE name = ?")) {
      query.setString(1, environment);
      try (ResultSet found = query.executeQuery()) {
        if (!found.next()) {
          throw new IllegalArgumentException("There is no environment " + environment + ".");
        }
        return found.getObject(1, UUID.class);
      }
    }
  }
}
