package org.cloudmigration.domain.completion;

/** Status of a reset of the cloud data. */
public enum ResetStatus {
  IN_PROGRESS,
  COMPLETED,
  /** Something broke; what was not reached is still there, and another reset removes it. */
  FAILED
}
