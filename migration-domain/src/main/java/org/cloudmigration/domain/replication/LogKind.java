package org.cloudmigration.domain.replication;

/** What a line of the Migration Log tells of. */
public enum LogKind {
  RUN,
  /** The migration was disabled. */
  END,
  /** The setup guide was done to its end. */
  SETUP,
  /** The pipelines were replaced by those of another version. */
  UPDATE,
  /** The cloud data was reset, or not all of it. */
  RESET
}
