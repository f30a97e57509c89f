package org.cloudmigration.domain.replication;

/** Why a run ended before all of its tables were tried. */
public enum EndedBy {
  /** Something broke that concerns all tables. */
  ERROR,
  /** A person stopped it. */
  STOPPED,
  /** The server that worked on it went away. */
  INTERRUPTED,
  /** A person paused it, to go on with it later. */
  PAUSED
}
