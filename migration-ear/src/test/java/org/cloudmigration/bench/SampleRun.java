package org.cloudmigration.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.support.Until;

/** A run of the sample that waits, stopped, until everybody has opened it. */
record SampleRun(BenchBrowser operator, Connection database) {

  private static final String NEWEST =
      "SELECT id FROM replication_run ORDER BY start_time DESC FETCH FIRST ROW ONLY";

  /**
   * @param rows copied since it was resumed
   */
  record Done(Duration took, long rows) {}

  String beginAndStop() {
    String before = newest();
    operator.go("environments/Sandbox");
    operator.press(".state-band vaadin-button", "Run data replication");
    Until.holds("another run", () -> !newest().equals(before));
    String run = newest();
    operator.go("runs/Sandbox/" + run);
    operator.press(".run-head vaadin-button", "Stop");
    Until.holds("stopped", () -> !inProgress(run));
    return run;
  }

  Done resume(String run) {
    long before = rows(run);
    operator.press(".run-head vaadin-button", "Resume");
    Until.holds("resumed", () -> inProgress(run));
    Instant begin = Instant.now();
    operator.leave();
    Until.holds("the end", () -> !inProgress(run));
    return new Done(Duration.between(begin, Instant.now()), rows(run) - before);
  }

  private String newest() {
    return value(NEWEST).toString();
  }

  private boolean inProgress(String run) {
    return value("SELECT end_time FROM replication_run WHERE id = '" + UUID.fromString(run) + "'")
        == null;
  }

  private long rows(String run) {
    return ((Number)
            value(
                "SELECT SUM(rows_copied) FROM table_run WHERE run_id = '"
                    + UUID.fromString(run)
                    + "'"))
        .longValue();
  }

  private Object value(String query) {
    try (PreparedStatement statement = database.prepareStatement(query);
        ResultSet found = statement.executeQuery()) {
      found.next();
      return found.getObject(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
