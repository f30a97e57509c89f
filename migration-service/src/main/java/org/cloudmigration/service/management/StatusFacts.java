package org.cloudmigration.service.management;

import org.cloudmigration.domain.completion.ResetStatus;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.service.completion.reset.ResetView;
import org.cloudmigration.service.replication.RunView;

/**
 * What the status of a migration is chosen from.
 *
 * @param companies how the creation of the companies stands
 * @param disabledReason null unless a person ended the migration
 * @param reset of the cloud data, that no run has followed; null if there is none
 * @param run the newest line of the log, unless a reset has taken its data; null if there is none
 * @param failedTables tables whose last result is a failure, over all runs
 */
record StatusFacts(
    EnvironmentStatus environment,
    boolean preparing,
    SetupState setup,
    Companies companies,
    DisabledReason disabledReason,
    String disabledText,
    ResetView reset,
    RunView run,
    long failedTables,
    boolean upgradeFollows) {

  enum Companies {
    CREATING,
    FAILED,
    CREATED
  }

  boolean has(SetupState wanted) {
    return setup == wanted;
  }

  boolean wasReset(ResetStatus status) {
    return reset != null && reset.status() == status;
  }

  /** A run, not a line that only tells of an end. */
  boolean ran() {
    return run != null && !run.note();
  }

  boolean running() {
    return ran() && run.inProgress();
  }
}
