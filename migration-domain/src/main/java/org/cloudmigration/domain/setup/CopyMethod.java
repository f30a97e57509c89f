package org.cloudmigration.domain.setup;

/** How a replication run copies a table after its first load. */
public enum CopyMethod {
  /** Only what changed since the synced version. */
  CHANGES,
  /** All rows in each run, because changes cannot be told there. */
  FULL
}
