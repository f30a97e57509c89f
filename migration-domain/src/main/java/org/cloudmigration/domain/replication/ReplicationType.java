package org.cloudmigration.domain.replication;

/** Kind of a run. */
public enum ReplicationType {
  /** Changes since the last run. */
  NORMAL,
  /** Checks, and copies nothing. */
  DIAGNOSTIC,
  /** Everything. */
  FULL,
  AZURE_DATA_LAKE;

  /** Whether its tables end up in the tenant. */
  public boolean replicates() {
    return this == NORMAL || this == FULL;
  }
}
