package org.cloudmigration.service.management;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.LogKind;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.TriggerType;
import org.cloudmigration.service.replication.TableCounts;

/**
 * A line of the Migration Log: a run, or another event in the life of a migration.
 *
 * @param statusText the status in words, with the reason of an end
 * @param endTime null while it is in progress
 * @param details whole sentences, up to 2,048 characters
 */
public record LogLine(
    UUID id,
    LogKind kind,
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
    LogStatus status = LogStatus.of(run.kind(), run.status(), run.endedBy(), run.tablesFailed());
    return new LogLine(
        run.id(),
        run.kind(),
        status,
        text(status, run),
        run.replicationType(),
        run.triggerType(),
        run.source(),
        run.startedBy(),
        run.startTime(),
        run.endTime(),
        run.details(),
        TableCounts.of(run));
  }

  private static String text(LogStatus status, ReplicationRun run) {
    return switch (status) {
      case IN_PROGRESS -> inProgress(run);
      case ENDED ->
          switch (run.stoppedReason()) {
            case null -> "Migration disabled";
            case COMPLETED -> "Migration completed";
            case PAUSED -> "Migration paused";
            case ABANDONED -> "Migration abandoned";
          };
      case FAILED -> run.kind() == LogKind.RESET ? "Reset failed" : status.label();
      case STOPPED -> run.endedBy() == EndedBy.PAUSED ? "Paused" : status.label();
      case COMPLETED, INTERRUPTED, SET_UP, UPDATED, RESET -> status.label();
    };
  }

  private static String inProgress(ReplicationRun run) {
    if (run.pauseRequested()) {
      return "Pausing";
    }
    return run.stopRequested() ? "Stopping" : LogStatus.IN_PROGRESS.label();
  }

  public boolean isRun() {
    return kind == LogKind.RUN;
  }

  /** Setups and ends are but a moment. */
  public boolean took() {
    return kind == LogKind.RUN || kind == LogKind.RESET;
  }
}
