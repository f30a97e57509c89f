package org.cloudmigration.service.replication;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.LogKind;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.setup.DisabledReason;

/**
 * A line of the Migration Log.
 *
 * @param endedBy null unless the run ended before its time
 * @param error null unless something broke that concerns all tables
 * @param stopRequested somebody wants it to end before its time: to stop, or to pause
 * @param pauseRequested that end is a pause
 * @param note no run, but a line that tells of something else, such as the end of a migration
 * @param stoppedReason null for runs, and where no person ended the migration
 * @param tables counts over the tables of the run
 */
public record RunView(
    UUID id,
    RunStatus status,
    ReplicationType type,
    String source,
    String startedBy,
    Instant startTime,
    Instant endTime,
    EndedBy endedBy,
    boolean stopRequested,
    boolean pauseRequested,
    String details,
    ErrorReport error,
    boolean note,
    DisabledReason stoppedReason,
    TableCounts tables) {

  static RunView of(ReplicationRun run) {
    return new RunView(
        run.id(),
        run.status(),
        run.replicationType(),
        run.source(),
        run.startedBy(),
        run.startTime(),
        run.endTime(),
        run.endedBy(),
        run.stopRequested(),
        run.pauseRequested(),
        run.details(),
        run.error(),
        run.kind() != LogKind.RUN,
        run.stoppedReason(),
        TableCounts.of(run));
  }

  public boolean inProgress() {
    return status == RunStatus.IN_PROGRESS;
  }

  public boolean canBeResumed() {
    return RunStates.MACHINE.allows(status, RunEvent.RESUME);
  }

  /** As the log shows it: copied is completed, unless tables failed. */
  public RunStatus shownStatus() {
    if (status != RunStatus.UPGRADE_PENDING && status != RunStatus.COMPLETED) {
      return status;
    }
    return tables.failed() > 0 ? RunStatus.FAILED : RunStatus.COMPLETED;
  }
}
