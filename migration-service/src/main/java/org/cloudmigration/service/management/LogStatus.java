package org.cloudmigration.service.management;

import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.LogKind;
import org.cloudmigration.domain.replication.RunStatus;

/**
 * Status of a line as the Migration Log shows it (management-page.md §6): what was copied is
 * completed, unless tables failed; a run that came to an end before its time is told by what ended
 * it. The same rule stands here twice, for one line and for the database; a test compares them.
 */
public enum LogStatus {
  IN_PROGRESS("In progress", StatusTone.ACTIVE, "r.kind = :run and r.status in :inProgress"),
  COMPLETED(
      "Completed",
      StatusTone.GOOD,
      "r.kind = :run and r.status in :copied and r.counts.failed = 0"),
  FAILED(
      "Failed",
      StatusTone.BAD,
      "r.kind = :run and (r.status in :copied and r.counts.failed > 0 or r.status = :upgradeFailed"
          + " or r.status = :failed and (r.endedBy is null or r.endedBy = :error))"
          + " or r.kind = :reset and r.status = :failed"),
  STOPPED(
      "Stopped",
      StatusTone.WARNING,
      "r.kind = :run and r.status = :failed and r.endedBy in :stopped"),
  INTERRUPTED(
      "Interrupted",
      StatusTone.WARNING,
      "r.kind = :run and r.status = :failed and r.endedBy = :interrupted"),
  SET_UP("Setup completed", StatusTone.NEUTRAL, "r.kind = :setup"),
  UPDATED("Pipelines updated", StatusTone.NEUTRAL, "r.kind = :update"),
  RESET("Cloud data reset", StatusTone.NEUTRAL, "r.kind = :reset and r.status <> :failed"),
  ENDED("Migration ended", StatusTone.NEUTRAL, "r.kind = :end");

  private final String label;
  private final StatusTone tone;
  private final String condition;

  LogStatus(String label, StatusTone tone, String condition) {
    this.label = label;
    this.tone = tone;
    this.condition = condition;
  }

  /**
   * @param endedBy null if all tables were tried
   */
  static LogStatus of(LogKind kind, RunStatus status, EndedBy endedBy, int failed) {
    return switch (kind) {
      case RUN -> ofRun(status, endedBy, failed);
      case SETUP -> SET_UP;
      case UPDATE -> UPDATED;
      case RESET -> status == RunStatus.FAILED ? FAILED : RESET;
      case END -> ENDED;
    };
  }

  private static LogStatus ofRun(RunStatus status, EndedBy endedBy, int failed) {
    return switch (status) {
      case IN_PROGRESS, UPGRADE_IN_PROGRESS, REPAIR_DATA_PENDING -> IN_PROGRESS;
      case COMPLETED, UPGRADE_PENDING -> failed > 0 ? FAILED : COMPLETED;
      case UPGRADE_FAILED -> FAILED;
      case FAILED ->
          switch (endedBy) {
            case STOPPED, PAUSED -> STOPPED;
            case INTERRUPTED -> INTERRUPTED;
            case ERROR -> FAILED;
            case null -> FAILED;
          };
    };
  }

  public String label() {
    return label;
  }

  public StatusTone tone() {
    return tone;
  }

  /** For the query; its parameters are {@link LogQueries}'s. */
  String condition() {
    return condition;
  }
}
