package org.cloudmigration.domain.upgrade;

public enum UpgradeFindingKind {
  /** A record was not migrated, or a company failed. */
  ERROR,
  /** Migrated, and somebody should look at it. */
  WARNING
}
