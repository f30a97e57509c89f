package org.cloudmigration.service.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.MigrationException;

/** Opens the tenants' lists of companies. */
@ApplicationScoped
public class TenantCompanies {

  @Inject Environments environments;
  @Inject DatabaseAdapters adapters;

  /**
   * The companies that the tenant itself lists, {@code My Company} among them.
   *
   * @throws MigrationException if the tenant does not answer
   */
  public List<TenantCompany> list(UUID environmentId) {
    try (TenantCompanyTable table = open(environmentId)) {
      return table.list();
    } catch (SQLException e) {
      throw new MigrationException(CompanyErrors.tenant(adapter(environmentId), e), e);
    }
  }

  /**
   * @throws MigrationException if the tenant does not answer
   */
  TenantCompanyTable open(UUID environmentId) {
    try {
      return TenantCompanyTable.open(adapter(environmentId), location(environmentId));
    } catch (SQLException e) {
      throw new MigrationException(CompanyErrors.tenant(adapter(environmentId), e), e);
    }
  }

  private DatabaseAdapter adapter(UUID environmentId) {
    return adapters.of(location(environmentId).type());
  }

  private DatabaseLocation location(UUID environmentId) {
    return environments.tenantOf(environments.byId(environmentId));
  }
}
