package org.cloudmigration.service.upgrade.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.company.CompanySetupStatus;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.upgrade.CompanyHoldings;
import org.cloudmigration.service.upgrade.CompanyUpgrade;
import org.cloudmigration.service.upgrade.StepKind;
import org.cloudmigration.service.upgrade.UpgradeSession;
import org.cloudmigration.service.upgrade.UpgradeStep;
import org.cloudmigration.service.upgrade.sql.Condition;

/**
 * The step {@code setup-guard}: a company that cannot take the migration fails before anything is
 * written. The reference leaves one whose set-up is not complete out, and calls it completed.
 */
@ApplicationScoped
class SetupGuard {

  static final UpgradeStep STEP =
      new UpgradeStep(
          "setup-guard",
          "The company can take the migration",
          StepKind.FRAME,
          List.of(),
          Condition.ALWAYS,
          "",
          false,
          false,
          List.of(),
          List.of());

  @Inject Upgrades upgrades;

  /**
   * @throws MigrationException with the code {@code UPGRADE_SETUP}
   */
  void refuseUnlessSetUp(UUID environmentId, String company) {
    CompanySetupStatus status = upgrades.setup(environmentId, company);
    if (status != CompanySetupStatus.COMPLETED) {
      throw new MigrationException(UpgradeErrors.notSetUp(company));
    }
  }

  /**
   * Of a company that is as it was before any upgrade. One that is refused has nothing to be
   * restored: people change it before they try again.
   *
   * @throws MigrationException with the code {@code UPGRADE_NOT_EMPTY}
   */
  void refuseWhatIsInUse(UpgradeSession session, DatabasePool tenant, CompanyUpgrade steps) {
    Map<String, Long> held = CompanyHoldings.read(session, tenant);
    if (!held.isEmpty()) {
      steps.forget();
      throw new MigrationException(UpgradeErrors.inUse(session.company().name(), held));
    }
  }
}
