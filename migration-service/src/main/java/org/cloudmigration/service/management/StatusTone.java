package org.cloudmigration.service.management;

/** How much a person has to care. */
public enum StatusTone {
  NEUTRAL,
  /** Something is moving. */
  ACTIVE,
  GOOD,
  /** Somebody has to look. */
  WARNING,
  /** Somebody has to act. */
  BAD
}
