package org.cloudmigration.service.upgrade.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.TenantMark;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.upgrade.ProductUpgrade;
import org.cloudmigration.service.upgrade.UpgradeCompany;
import org.cloudmigration.service.upgrade.UpgradeSession;

/** Opens the tenant of a company with its settings. Outside transactions. */
@ApplicationScoped
public class CompanySessions {

  /** For one company after another. */
  private static final int CONNECTIONS = 2;

  @Inject Environments environments;
  @Inject MigrationSetups setups;
  @Inject ProductCatalogue products;
  @Inject UpgradePlans plans;
  @Inject UpgradeConfiguration configuration;
  @Inject DatabaseAdapters adapters;

  /** What is done while the tenant is open. */
  public interface Work<T> {
    T in(UpgradeSession session, DatabasePool tenant) throws SQLException;
  }

  /**
   * @param company as the tenant calls it
   * @param sourceId as the source calls it
   */
  public <T> T open(UUID environmentId, String company, String sourceId, Work<T> work)
      throws SQLException {
    Environment environment = environments.byId(environmentId);
    DatabaseLocation tenant = environments.tenantOf(environment);
    DatabaseAdapter adapter = adapters.of(tenant.type());
    try (DatabasePool pool = adapter.open(tenant, CONNECTIONS)) {
      var session =
          new UpgradeSession(
              upgrade(environmentId),
              adapter,
              isOurs(environment, adapter, pool),
              new UpgradeCompany(company, sourceId),
              configuration.settings(environmentId, company),
              LocalDate.now(ZoneOffset.UTC));
      return work.in(session, pool);
    }
  }

  public ProductUpgrade upgrade(UUID environmentId) {
    Product product = products.of(setups.of(environmentId).orElseThrow());
    return plans.of(product);
  }

  /** Empty as long as no product is chosen, and for one without a data upgrade. */
  Optional<ProductUpgrade> chosen(UUID environmentId) {
    return setups
        .of(environmentId)
        .filter(setup -> setup.productId() != null)
        .map(products::of)
        .filter(Product::dataUpgradeFollows)
        .map(plans::of);
  }

  /** Whether this product made the tenant: elsewhere nothing is posted. */
  private static boolean isOurs(Environment environment, DatabaseAdapter adapter, DatabasePool pool)
      throws SQLException {
    if (environment.tenantType() == TenantDatabaseType.EMBEDDED) {
      return true;
    }
    try (Connection connection = pool.connection()) {
      return TenantMark.isOurs(adapter, connection);
    }
  }
}
