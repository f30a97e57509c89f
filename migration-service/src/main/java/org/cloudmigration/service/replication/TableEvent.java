package org.cloudmigration.service.replication;

/** What can happen to a table in a run. */
public enum TableEvent {
  BEGIN,
  COPIED,
  ERROR,
  /** Looked at instead of copied: nothing stands in the way. */
  EXAMINED_GREEN,
  /** Looked at: it would be copied, with a loss. */
  EXAMINED_AMBER,
  /** Looked at: it would fail. */
  EXAMINED_RED,
  /** The run ended before the table was finished. */
  RUN_ENDED,
  /** The run is resumed. */
  RESUME,
  /** Somebody brings its data by other means. */
  UNBLOCK,
  /** Somebody wants it tried again in this run. */
  RETRY,
  /** Somebody wants it copied again although it was copied. */
  RELOAD,
  /** Somebody wants it left out. */
  SKIP,
  /** Its copy was cut off because somebody wants it left out. */
  CUT_OFF
}
