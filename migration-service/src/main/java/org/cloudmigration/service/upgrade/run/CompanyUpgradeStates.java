package org.cloudmigration.service.upgrade.run;

import static org.cloudmigration.domain.upgrade.CompanyUpgradeStatus.COMPLETED;
import static org.cloudmigration.domain.upgrade.CompanyUpgradeStatus.FAILED;
import static org.cloudmigration.domain.upgrade.CompanyUpgradeStatus.PENDING;
import static org.cloudmigration.domain.upgrade.CompanyUpgradeStatus.STARTED;

import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.service.operation.StateMachine;

/** Statuses of a company's upgrade and how they change (state machine §6 of the reference). */
final class CompanyUpgradeStates {

  static final StateMachine<CompanyUpgradeStatus, CompanyUpgradeEvent> MACHINE =
      new StateMachine<>(
              "Upgrade of the company", CompanyUpgradeStatus.class, CompanyUpgradeEvent.class)
          .allow(PENDING, CompanyUpgradeEvent.REPLICATED, PENDING)
          .allow(PENDING, CompanyUpgradeEvent.BEGUN, STARTED)
          .refuseRest(PENDING, "it has not begun yet.")
          .allow(STARTED, CompanyUpgradeEvent.BEGUN, STARTED)
          .allow(STARTED, CompanyUpgradeEvent.DONE, COMPLETED)
          .allow(STARTED, CompanyUpgradeEvent.ERROR, FAILED)
          .refuseRest(STARTED, "it is in progress.")
          // Its settings and its books are settled, whatever is replicated afterwards.
          .allow(COMPLETED, CompanyUpgradeEvent.REPLICATED, COMPLETED)
          .refuseRest(COMPLETED, "it is finished.")
          .allow(FAILED, CompanyUpgradeEvent.REPLICATED, PENDING)
          .allow(FAILED, CompanyUpgradeEvent.RETRY, PENDING)
          .refuseRest(FAILED, "it has failed.");

  private CompanyUpgradeStates() {}
}
