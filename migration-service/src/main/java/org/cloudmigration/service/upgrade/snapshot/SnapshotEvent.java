package org.cloudmigration.service.upgrade.snapshot;

/** What can happen to a detail snapshot. */
public enum SnapshotEvent {
  /** Its time has come, and the environment is free. */
  BEGUN,
  /** Another server goes on after the first one went away. */
  TAKEN_UP,
  /** Every part is there. */
  DONE,
  /** A part broke off; another attempt follows. */
  RETRY,
  /** A part broke off, and no further attempt is made. */
  BROKEN,
  /** Somebody wants it once more. */
  RERUN
}
