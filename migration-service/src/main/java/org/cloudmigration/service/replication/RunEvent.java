package org.cloudmigration.service.replication;

/** What can happen to a run. */
public enum RunEvent {
  /** Every table was tried, and a data upgrade follows for this product. */
  COPIED_FOR_UPGRADE,
  /** Every table was tried, and nothing follows. */
  COPIED,
  STOP_REQUESTED,
  /** The engine has ended because somebody asked for it. */
  STOPPED,
  PAUSE_REQUESTED,
  /** The engine has ended because somebody asked for a pause. */
  PAUSED,
  /** The server that worked on it went away. */
  INTERRUPTED,
  /** Something broke that concerns all tables. */
  BROKEN,
  RESUME,
  /** The last of its failed tables was unblocked by hand. */
  LAST_UNBLOCKED,
  /** Somebody wants tables copied again. */
  COPY_AGAIN,
  /** Somebody wants tables left out. */
  SKIP,
  UPGRADE_BEGUN,
  /** Every company that was waiting is upgraded. */
  UPGRADED,
  /** A company could not be upgraded, or not all of it. */
  UPGRADE_BROKEN
}
