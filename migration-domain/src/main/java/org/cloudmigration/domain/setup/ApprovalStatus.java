package org.cloudmigration.domain.setup;

/** Whether administrators who work for a partner may set up a migration. */
public enum ApprovalStatus {
  /** Nobody has granted it yet; never stored. */
  BLANK,
  GRANTED,
  /** It does not come back: the next one is a new record. */
  REVOKED
}
