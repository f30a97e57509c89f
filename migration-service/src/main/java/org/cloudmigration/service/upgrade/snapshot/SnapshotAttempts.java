package org.cloudmigration.service.upgrade.snapshot;

import java.time.Duration;
import org.cloudmigration.service.upgrade.SourceNotReplicatedException;
import org.cloudmigration.service.upgrade.run.UpgradeTooLongException;

/** When a snapshot that broke off is tried again (errors and validation §1.3 of the reference). */
final class SnapshotAttempts {

  private static final int MOST = 10;

  /** From the end of one to the next. */
  static final Duration PAUSE = Duration.ofMinutes(1);

  private SnapshotAttempts() {}

  /**
   * @param attempt the one that broke off, from 1
   */
  static boolean isFollowed(int attempt, Exception why) {
    boolean hopeless =
        why instanceof SourceNotReplicatedException || why instanceof UpgradeTooLongException;
    return !hopeless && attempt < MOST;
  }
}
