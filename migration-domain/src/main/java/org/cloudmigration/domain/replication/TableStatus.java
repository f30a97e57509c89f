package org.cloudmigration.domain.replication;

/** Status of a table in a run; the names are those of Business Central's replication detail. */
public enum TableStatus {
  FAILED,
  IN_PROGRESS,
  SUCCESSFUL,
  WARNING,
  NOT_STARTED
}
