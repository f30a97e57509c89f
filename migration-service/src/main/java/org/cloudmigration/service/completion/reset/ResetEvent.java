package org.cloudmigration.service.completion.reset;

/** What can happen to a reset. */
public enum ResetEvent {
  /** A server goes on with it, the first time or after another one went away. */
  TAKEN_UP,
  ALL_REMOVED,
  /** A database did not do what it was asked to. */
  BROKEN
}
