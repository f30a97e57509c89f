package org.cloudmigration.domain.validation;

/** How a comparison of a table with its source stands. */
public enum ComparisonStatus {
  WAITING,
  IN_PROGRESS,
  /** To its end, whatever was found. */
  COMPLETED,
  FAILED,
  /** A person stopped it. */
  STOPPED,
  /** The server that worked on it went away. */
  INTERRUPTED
}
