package org.cloudmigration.domain.upgrade;

/** How a data upgrade of an environment stands. */
public enum UpgradeStatus {
  /** Begins by itself when its delay is over. */
  SCHEDULED,
  IN_PROGRESS,
  COMPLETED,
  FAILED;

  public boolean isOpen() {
    return this == SCHEDULED || this == IN_PROGRESS;
  }
}
