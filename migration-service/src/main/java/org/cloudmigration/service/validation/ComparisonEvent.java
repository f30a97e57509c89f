package org.cloudmigration.service.validation;

/** What can happen to a comparison. */
public enum ComparisonEvent {
  BEGIN,
  COMPARED,
  BROKEN,
  STOPPED,
  INTERRUPTED
}
