package org.cloudmigration.service.management;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.TriggerType;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.service.replication.TableCounts;

/**
 * A line of the Migration Log: a run, or the end of a migration.
 *
 * @param statusText the status in words, with the reason of an end
 * @param endTime null while it is in progress
 * @param details whole sentences, up to 2,048 characters
 */
public record LogLine(
    UUID id,
    LogStatus status,
    String statusText,
    ReplicationType type,
    TriggerType trigger,
    String source,
    String startedBy,
    Instant startTime,
    Instant endTime,
    String details,
    TableCounts tables) {

  static LogLine of(ReplicationRun run) {
    LogStatus status =
        LogStatus.of(run.isEndOfMigration(), run.status(), run.endedBy(), run.tablesFailed());
    return new LogLine(
        run.id(),
        status,
        text(status, run.stopRequested(), run.stoppedReason()),
        run.replicationType(),
        run.triggerType(),
        run.source(),
        run.startedBy(),
        run.startTime(),
        run.endTime(),
        run.details(),
        TableCounts.of(run));
  }

  private static String text(LogStatus status, boolean stopRequested, DisabledReason reason) {
    return switch (status) {
      case IN_PROGRESS -> stopRequested ? "Stopping" : status.label();
      case ENDED ->
          switch (reason) {
            case null -> "Migration disabled";
            case COMPLETED -> "Migration completed";
            case PAUSED -> "Migration paused";
            case ABANDONED -> "Migration abandoned";
          };
      case COMPLETED, FAILED, STOPPED, INTERRUPTED -> status.label();
    };
  }

  /** No run, but the line that tells of the end of a migration. */
  public boolean endOfMigration() {
    return status == LogStatus.ENDED;
  }
}
