package org.cloudmigration.domain.replication;

/** Status of a run; the names are those of Business Central's replication summary. */
public enum RunStatus {
  FAILED,
  IN_PROGRESS,
  COMPLETED,
  /** Copied; the data upgrade comes next. */
  UPGRADE_PENDING,
  UPGRADE_IN_PROGRESS,
  UPGRADE_FAILED,
  REPAIR_DATA_PENDING
}
