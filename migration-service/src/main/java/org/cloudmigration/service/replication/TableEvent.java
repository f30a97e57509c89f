package org.cloudmigration.service.replication;

/** What can happen to a table in a run. */
public enum TableEvent {
  BEGIN,
  COPIED,
  ERROR,
  /** The run ended before the table was finished. */
  RUN_ENDED,
  /** The run is resumed. */
  RESUME,
  /** Somebody brings its data by other means. */
  UNBLOCK
}
