package org.cloudmigration.service.upgrade.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.upgrade.CompanySetup;
import org.cloudmigration.service.upgrade.CompanyUpgrade;
import org.cloudmigration.service.upgrade.ProductUpgrade;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.service.upgrade.UpgradeCompany;
import org.cloudmigration.service.upgrade.UpgradeSession;
import org.cloudmigration.service.upgrade.UpgradeStep;

/** Where a company's steps run: its tenant, with its settings. Outside transactions. */
@ApplicationScoped
class CompanyWorkshop {

  /** For one company after another. */
  private static final int CONNECTIONS = 2;

  @Inject Environments environments;
  @Inject MigrationSetups setups;
  @Inject ProductCatalogue products;
  @Inject UpgradePlans plans;
  @Inject UpgradeConfiguration configuration;
  @Inject DatabaseAdapters adapters;

  /** Told as the steps go. */
  interface Watcher {

    /** After this, {@link #mayGoOn} is asked. */
    void enters(UpgradeStep step);

    /** Whether this server may still write. */
    boolean mayGoOn();

    void ended(UpgradeStep step, StepReport report);
  }

  /** Steps of the whole upgrade of a company in this environment. */
  List<UpgradeStep> steps(UUID environmentId) {
    ProductUpgrade upgrade = plans.of(product(environmentId));
    return UpgradePlans.whole(upgrade).stream().map(upgrade::step).toList();
  }

  /**
   * Runs all steps, unless told to end before.
   *
   * @return false if it ended before
   */
  boolean run(UpgradeJournal.Work work, Watcher watcher) throws SQLException {
    Environment environment = environments.byId(work.environmentId());
    ProductUpgrade upgrade = plans.of(product(work.environmentId()));
    DatabaseLocation tenant = environments.tenantOf(environment);
    DatabaseAdapter adapter = adapters.of(tenant.type());
    var session =
        new UpgradeSession(
            upgrade,
            adapter,
            environment.tenantType() == TenantDatabaseType.EMBEDDED,
            new UpgradeCompany(work.company(), work.sourceId()),
            configuration.settings(work.environmentId(), work.company()),
            LocalDate.now(ZoneOffset.UTC));
    try (DatabasePool pool = adapter.open(tenant, CONNECTIONS)) {
      CompanySetup.run(session, pool);
      var steps = new CompanyUpgrade(session, pool, report -> {});
      for (UpgradeStep step : steps(work.environmentId())) {
        watcher.enters(step);
        if (!watcher.mayGoOn()) {
          return false;
        }
        watcher.ended(step, steps.run(List.of(step.id())).getLast());
      }
      return watcher.mayGoOn();
    }
  }

  private Product product(UUID environmentId) {
    return products.of(setups.of(environmentId).orElseThrow());
  }
}
