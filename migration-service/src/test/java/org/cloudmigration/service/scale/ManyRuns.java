package org.cloudmigration.service.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cloudmigration.domain.replication.ReplicationRun;

/**
 * Makes up the past of an environment: many runs over many tables, with all that is kept of them.
 * The entities themselves keep the counts, so that these are as true as those of real runs. The
 * older runs are copies of later ones.
 *
 * @param runs how many; the last one begins eight hours ago, each other eight hours before the next
 * @param tables how many in each run
 */
public record ManyRuns(int runs, int tables) {

  private static final long SEED = 5000;
  private static final Duration BETWEEN = Duration.ofHours(8);

  /** Runs that are made up one by one. */
  private static final int DISTINCT = 20;

  /** Newest runs that keep their attempts and their log. */
  private static final int DETAILED = 3;

  /**
   * @param environment name of one that exists
   */
  public void write(DataSource database, String environment) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      UUID id = idOf(connection, environment);
      var chance = new Chance(SEED);
      var migration = new MadeUpMigration(id, tables, chance);
      migration.companies().write(connection, id);
      MadeUpColumns.write(connection, id);
      var indexes = new PutOffIndexes(connection, "table_run", "table_attempt", "table_finding");
      List<ReplicationRun> distinct = writeDistinct(connection, migration, chance);
      writeCopies(connection, distinct, chance);
      writeTrail(connection, environment, distinct, chance);
      indexes.make();
      connection.commit();
    }
  }

  private List<ReplicationRun> writeDistinct(
      Connection connection, MadeUpMigration migration, Chance chance) throws SQLException {
    List<ReplicationRun> written = new ArrayList<>();
    int count = Math.min(runs, DISTINCT);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    try (var writer = new RunWriter(connection)) {
      for (int left = count; left > 0; left--) {
        MadeUpRun run = new MadeUpRun(migration, chance, left <= DETAILED, left == 1);
        writer.write(run.replicate(now.minus(BETWEEN.multipliedBy(left))));
        written.add(run.run());
        connection.commit();
      }
      writer.writeTables(migration.tables());
    }
    return written;
  }

  private void writeCopies(Connection connection, List<ReplicationRun> distinct, Chance chance)
      throws SQLException {
    // A run without details can be copied as it is.
    List<ReplicationRun> plain = distinct.subList(0, Math.max(0, distinct.size() - DETAILED));
    int missing = runs - distinct.size();
    try (var copies = new RunCopies(connection)) {
      for (int i = 0; i < missing; i++) {
        ReplicationRun original = plain.get(plain.size() - 1 - i % plain.size());
        Duration earlier = BETWEEN.multipliedBy((i / plain.size() + 1L) * plain.size());
        copies.write(original.id(), chance.id(), earlier);
        connection.commit();
      }
    }
  }

  private void writeTrail(
      Connection connection, String environment, List<ReplicationRun> distinct, Chance chance)
      throws SQLException {
    try (var trail = new TrailWriter(connection, environment)) {
      ReplicationRun oldest = distinct.getFirst();
      for (int left = runs - distinct.size(); left > 0; left--) {
        trail.write(oldest, BETWEEN.multipliedBy(left), chance);
      }
      for (ReplicationRun run : distinct) {
        trail.write(run, Duration.ZERO, chance);
      }
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
