package org.cloudmigration.service.completion.reset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.pipeline.TenantData;
import org.cloudmigration.service.pipeline.TenantData.Copies;
import org.cloudmigration.service.pipeline.TenantData.Copy;
import org.cloudmigration.service.pipeline.TenantData.Holding;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;

/** What a reset takes out of a tenant: the copies that runs have made, and nothing else. */
@ApplicationScoped
public class ResetScope {

  @Inject CopiedTables runs;
  @Inject Environments environments;
  @Inject ProductCatalogue products;
  @Inject DatabaseAdapters adapters;
  @Inject TenantData data;

  /**
   * By company.
   *
   * @throws MigrationException if the tenant does not answer
   */
  List<Holding> holdings(Environment environment, MigrationSetup setup) {
    DatabaseLocation tenant = environments.tenantOf(environment);
    try {
      return data.holdings(tenant, copies(setup));
    } catch (SQLException e) {
      throw new MigrationException(ResetErrors.notRead(trouble(tenant, e), e), e);
    }
  }

  /**
   * Removes a company's copies; to be repeated after any break.
   *
   * @throws MigrationException with what to do, if the tenant does not do it
   */
  void remove(Environment environment, MigrationSetup setup, long fence, String company) {
    DatabaseLocation tenant = environments.tenantOf(environment);
    try {
      data.remove(tenant, fence, company, copies(setup));
    } catch (SQLException e) {
      throw new MigrationException(ResetErrors.brokeOff(trouble(tenant, e), e), e);
    }
  }

  private Copies copies(MigrationSetup setup) {
    Product product = products.of(setup);
    Set<Copy> copies = runs.copies(setup.environmentId());
    product.sourceTables().stream()
        .map(table -> new Copy(table.stagingTable(), product.appId()))
        .forEach(copies::add);
    return new Copies(copies);
  }

  private Trouble trouble(DatabaseLocation tenant, SQLException e) {
    return adapters.of(tenant.type()).dialect().trouble(e);
  }
}
