package org.cloudmigration.service.upgrade.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.upgrade.UpgradedCompany;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.upgrade.StepFailedException;
import org.cloudmigration.service.upgrade.TrialBalance;

/** The balances of a company in the source and in Business Central, side by side. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrialBalanceService {

  @Inject Environments environments;
  @Inject Upgrades upgrades;
  @Inject CompanySessions sessions;

  /**
   * Reads the tenant, by account and year.
   *
   * @param company its name in the tenant
   * @throws RefusedException with the code {@code NOT_UPGRADED} while its upgrade has not ended
   * @throws MigrationException if the tenant does not answer
   */
  public void read(String environmentName, String company, Consumer<TrialBalance.Row> rows) {
    UUID environment = environments.required(environmentName).id();
    UpgradedCompany upgraded = upgrades.ended(environment, company);
    try {
      sessions.open(
          environment,
          company,
          upgrades.sourceId(upgraded),
          (session, tenant) -> {
            TrialBalance.read(session, tenant, rows);
            return null;
          });
    } catch (SQLException | StepFailedException e) {
      throw new MigrationException(UpgradeErrors.notCompared(company, e), e);
    }
  }
}
