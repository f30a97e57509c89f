package org.cloudmigration.service.upgrade.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
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
import org.cloudmigration.service.database.TenantMark;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.upgrade.CompanySetup;
import org.cloudmigration.service.upgrade.CompanyUpgrade;
import org.cloudmigration.service.upgrade.ProductUpgrade;
import org.cloudmigration.service.upgrade.Remarks;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.service.upgrade.UpgradeCompany;
import org.cloudmigration.service.upgrade.UpgradeSession;
import org.cloudmigration.service.upgrade.UpgradeStep;

/** Where a company's steps run: its tenant, with its settings. Outside transactions. */
@ApplicationScoped
class CompanyWorkshop {

  /** For one company after another. */
  private static final int CONNECTIONS = 2;

  /** Steps that compare, which an environment may do without. */
  private static final String VALIDATION = "validation";

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

    /** After the last step. */
    void remarks(List<Remarks.Remark> remarks);
  }

  /** Steps of the whole upgrade of a company in this environment. */
  List<UpgradeStep> steps(UUID environmentId) {
    ProductUpgrade upgrade = plans.of(product(environmentId));
    boolean validates = configuration.validates(environmentId);
    return UpgradePlans.whole(upgrade).stream()
        .filter(id -> validates || !id.startsWith(VALIDATION))
        .map(upgrade::step)
        .toList();
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
    try (DatabasePool pool = adapter.open(tenant, CONNECTIONS)) {
      var session =
          new UpgradeSession(
              upgrade,
              adapter,
              isOurs(environment, adapter, pool),
              new UpgradeCompany(work.company(), work.sourceId()),
              configuration.settings(work.environmentId(), work.company()),
              LocalDate.now(ZoneOffset.UTC));
      var steps = new CompanyUpgrade(session, pool, report -> {});
      if (!watcher.mayGoOn()) {
        return false;
      }
      // Whatever a run that was cut off has written is gone then.
      steps.prepare();
      steps.restore();
      CompanySetup.run(session, pool);
      for (UpgradeStep step : steps(work.environmentId())) {
        watcher.enters(step);
        if (!watcher.mayGoOn()) {
          return false;
        }
        watcher.ended(step, steps.run(List.of(step.id())).getLast());
      }
      if (watcher.mayGoOn()) {
        watcher.remarks(Remarks.read(session, pool));
      }
      return watcher.mayGoOn();
    }
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

  private Product product(UUID environmentId) {
    return products.of(setups.of(environmentId).orElseThrow());
  }
}
