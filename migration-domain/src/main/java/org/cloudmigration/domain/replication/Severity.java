package org.cloudmigration.domain.replication;

/** How much a line of a run's log matters. */
public enum Severity {
  /** One of the steps of a table, of use to support. */
  DETAIL,
  INFO,
  WARNING,
  ERROR
}
