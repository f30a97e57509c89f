package org.cloudmigration.service.management;

import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.replication.RunView;

/** Why a table is not in the tenant. */
public enum NotMigratedReason {
  BLOCKED("Blocked", StatusTone.BAD, "No run touches it until somebody unblocks it."),
  FAILED("Failed", StatusTone.BAD, "Its last copy failed."),
  SOURCE_LACKS_IT("Missing in the source", StatusTone.WARNING, "The source has no such table."),
  SKIPPED("Skipped", StatusTone.WARNING, "It was left out of its last run."),
  IN_RUN("In this run", StatusTone.ACTIVE, "Its copy is under way, or waits for it."),
  STOPPED_BEFORE(
      "Run ended before",
      StatusTone.WARNING,
      "The last run came to an end before it was its turn. Resume it."),
  NEVER_RUN("Never run", StatusTone.NEUTRAL, "No run has copied it yet.");

  /** Code of a table that the source lacks. */
  private static final String MISSING = "50004";

  private final String label;
  private final StatusTone tone;
  private final String text;

  NotMigratedReason(String label, StatusTone tone, String text) {
    this.label = label;
    this.tone = tone;
    this.text = text;
  }

  /**
   * @param newest run; null if there is none
   */
  static NotMigratedReason of(MigrationTable table, RunView newest) {
    if (table.blocked()) {
      return BLOCKED;
    }
    if (table.status() == TableStatus.FAILED) {
      return FAILED;
    }
    if (table.status() == TableStatus.WARNING) {
      return table.error() != null && table.error().code().equals(MISSING)
          ? SOURCE_LACKS_IT
          : SKIPPED;
    }
    if (newest == null || newest.note()) {
      return NEVER_RUN;
    }
    if (newest.inProgress()) {
      return IN_RUN;
    }
    return newest.endedBy() == null ? NEVER_RUN : STOPPED_BEFORE;
  }

  public String label() {
    return label;
  }

  public StatusTone tone() {
    return tone;
  }

  public String text() {
    return text;
  }
}
