package org.cloudmigration.service.upgrade.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.replication.RunUpgrades;
import org.cloudmigration.service.setup.MigrationSetups;

/** What must hold before companies are upgraded; each refusal says what to do instead. */
@ApplicationScoped
@Transactional
public class UpgradeGuards {

  @Inject MigrationSetups setups;
  @Inject ProductCatalogue products;
  @Inject RunUpgrades runs;
  @Inject Upgrades upgrades;
  @Inject EnvironmentUse use;

  /**
   * The run whose tables are to be upgraded.
   *
   * @throws RefusedException with the reason, if an upgrade cannot begin now
   */
  public ReplicationRun ready(Environment environment) {
    MigrationSetup setup =
        setups
            .of(environment.id())
            .filter(MigrationSetup::enabled)
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "50016",
                        "Cloud migration is not enabled for " + environment.name() + ".",
                        "Run the Cloud Migration Setup first."));
    refuseWithoutUpgrade(products.of(setup));
    use.refuseWhileBusy(environment);
    return refuseUnlessSomethingWaits(environment);
  }

  /**
   * All of {@link #ready} that concerns the upgrade alone.
   *
   * @throws RefusedException with the reason
   */
  public ReplicationRun refuseUnlessSomethingWaits(Environment environment) {
    ReplicationRun run =
        runs.newest(environment.id())
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "RUN", "There was no run yet.", "Start one with Run data replication."));
    refuseUnlessSomeCompanyWaits(environment.id());
    refuseFailedTables(run);
    runs.refuseUnlessUpgradable(run);
    return run;
  }

  /**
   * @throws RefusedException with the code {@code NEVER_UPGRADED}
   */
  public static void refuseWithoutUpgrade(Product product) {
    if (!product.dataUpgradeFollows()) {
      throw RefusedException.because(
          "NEVER_UPGRADED",
          product.displayName() + " has no data upgrade: tables stay as they are copied.",
          "Nothing has to be done: the copied tables are its result.");
    }
  }

  /** Differently from the reference, where only an upgrade that begins by itself asks for them. */
  private static void refuseFailedTables(ReplicationRun run) {
    if (run.tablesFailed() > 0) {
      throw RefusedException.because(
          "FAILED_TABLES",
          run.tablesFailed() == 1
              ? "1 table failed when it was replicated last."
              : run.tablesFailed() + " tables failed when they were replicated last.",
          "Open the failed tables, do what they say, then replicate again.");
    }
  }

  private void refuseUnlessSomeCompanyWaits(UUID environmentId) {
    boolean waits =
        upgrades.companies(environmentId).stream()
            .anyMatch(company -> company.status() != CompanyUpgradeStatus.COMPLETED);
    if (!waits) {
      throw RefusedException.because(
          "NOTHING_PENDING",
          "No company waits for its data upgrade.",
          "Select a company, create it and replicate it first; upgraded companies stay as they are.");
    }
  }
}
