package org.cloudmigration.service.error;

/** How grave it is when a code is told. */
public enum ErrorKind {
  /** Something failed. */
  ERROR,
  /** Goes on, or goes on once somebody has accepted it. */
  WARNING,
  /** A command was not carried out; nothing has failed. */
  REFUSAL,
  INFORMATION
}
