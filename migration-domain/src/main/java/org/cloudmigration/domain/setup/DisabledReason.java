package org.cloudmigration.domain.setup;

/**
 * With which intention a person ended a migration. One that ended for another reason has none, such
 * as by an upgrade of its environment, or because the approval was revoked.
 */
public enum DisabledReason {
  COMPLETED,
  /** To be set up again later; technically the same as abandoned. */
  PAUSED,
  ABANDONED
}
