package org.cloudmigration.domain.setup;

/**
 * With which intention a person ended a migration. One that ended by itself has none, such as by an
 * upgrade of its environment.
 */
public enum DisabledReason {
  COMPLETED,
  /** To be set up again later; technically the same as abandoned. */
  PAUSED,
  ABANDONED
}
