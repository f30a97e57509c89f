package org.cloudmigration.service.upgrade.run;

import static org.cloudmigration.domain.upgrade.UpgradeStatus.COMPLETED;
import static org.cloudmigration.domain.upgrade.UpgradeStatus.FAILED;
import static org.cloudmigration.domain.upgrade.UpgradeStatus.IN_PROGRESS;
import static org.cloudmigration.domain.upgrade.UpgradeStatus.SCHEDULED;

import org.cloudmigration.domain.upgrade.UpgradeStatus;
import org.cloudmigration.service.operation.StateMachine;

/** Statuses of a data upgrade and how they change. */
final class UpgradeStates {

  static final StateMachine<UpgradeStatus, UpgradeEvent> MACHINE =
      new StateMachine<>("Data upgrade", UpgradeStatus.class, UpgradeEvent.class)
          .allow(SCHEDULED, UpgradeEvent.BEGUN, IN_PROGRESS)
          .allow(SCHEDULED, UpgradeEvent.OVERTAKEN, FAILED)
          .refuseRest(SCHEDULED, "it has not begun yet.")
          .allow(IN_PROGRESS, UpgradeEvent.TAKEN_UP, IN_PROGRESS)
          .allow(IN_PROGRESS, UpgradeEvent.ALL_DONE, COMPLETED)
          .allow(IN_PROGRESS, UpgradeEvent.BROKEN, FAILED)
          .refuseRest(IN_PROGRESS, "it is in progress.")
          .refuseRest(COMPLETED, "it is finished.")
          .refuseRest(FAILED, "it has failed; run the data upgrade again.");

  private UpgradeStates() {}
}
