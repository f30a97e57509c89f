package org.cloudmigration.domain.setup;

/** State of the background work that belongs to the setup. */
public enum TaskStatus {
  IN_PROGRESS,
  FAILED,
  COMPLETED
}
