package org.cloudmigration.domain.upgrade;

/** How the detail snapshot of a company stands. */
public enum SnapshotStatus {
  /** Begins when its time has come and the environment is free. */
  WAITING,
  IN_PROGRESS,
  COMPLETED,
  /** Parts that are done stay. */
  FAILED
}
