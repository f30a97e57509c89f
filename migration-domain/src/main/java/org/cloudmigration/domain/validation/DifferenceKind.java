package org.cloudmigration.domain.validation;

/** What is wrong with a row, seen from the tenant. */
public enum DifferenceKind {
  MISSING,
  EXTRA,
  CHANGED
}
