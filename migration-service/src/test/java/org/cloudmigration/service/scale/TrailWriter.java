package org.cloudmigration.service.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.domain.operation.EntryCategory;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.domain.replication.ReplicationRun;

/**
 * What the time line tells of made-up runs. The entries are chained, but not sealed with the
 * server's key: a check of the trail says so.
 */
final class TrailWriter implements AutoCloseable {

  private final Connection connection;
  private final String environment;
  private final EntityBatch entries;
  private long last;
  private String hash;

  TrailWriter(Connection connection, String environment) throws SQLException {
    this.connection = connection;
    this.environment = environment;
    entries = new EntityBatch(connection, AuditEntry.class);
    try (PreparedStatement query =
            connection.prepareStatement("SELECT sequence_no, hash FROM audit_head");
        ResultSet head = query.executeQuery()) {
      head.next();
      last = head.getLong(1);
      hash = head.getString(2);
    }
  }

  /**
   * Ten entries for each run: its begin and end, and what people did between.
   *
   * @param earlier than the run
   */
  void write(ReplicationRun run, Duration earlier, Chance chance) throws SQLException {
    String subject = "Run " + run.id();
    Instant start = run.startTime().minus(earlier);
    String who = run.startedBy();
    write(start, who, "Run data replication", EntryCategory.RUN, subject, "", "In progress");
    for (int i = 1; i <= 8; i++) {
      Instant when = start.plusSeconds(i * 10L);
      if (chance.happens(0.1)) {
        write(when, "admin", "Get runtime service key", EntryCategory.RUNTIME, "node", "", "shown");
      } else if (chance.happens(0.05)) {
        String after = EntryOutcome.REFUSED.mark("The run is being stopped.");
        write(when, who, "Skip tables", EntryCategory.RUN, subject, "", after);
      } else {
        write(when, who, "Retry tables", EntryCategory.RUN, subject, "FAILED", "NOT_STARTED");
      }
    }
    String end =
        run.endedBy() == null
            ? run.tablesFailed() + " tables failed"
            : EntryOutcome.FAILED.mark(run.details());
    String command = run.endedBy() == null ? "Run completed with failed tables" : "Run failed";
    write(
        run.endTime().minus(earlier),
        "server",
        command,
        EntryCategory.RUN,
        subject,
        "In progress",
        end);
  }

  private void write(
      Instant when,
      String who,
      String command,
      EntryCategory category,
      String subject,
      String before,
      String after)
      throws SQLException {
    var event = new AuditEvent(who, "127.0.0.1", environment, command, subject, before, after);
    var entry = new AuditEntry(event, when, last + 1, hash);
    entry.sortInto(category, EntryOutcome.of(after));
    entry.seal("%064x".formatted(last + 1));
    entries.add(entry);
    last = entry.sequenceNo();
    hash = entry.hash();
  }

  @Override
  public void close() throws SQLException {
    entries.close();
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE audit_head SET sequence_no = ?, hash = ?")) {
      update.setLong(1, last);
      update.setString(2, hash);
      update.executeUpdate();
    }
  }
}
