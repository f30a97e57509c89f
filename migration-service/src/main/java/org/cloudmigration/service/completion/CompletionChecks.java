package org.cloudmigration.service.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.ProductCatalogue;

/** Looks whether a migration can be completed (state machine §8 of the reference). */
@ApplicationScoped
@Transactional
public class CompletionChecks {

  private static final String NO_FAILED_TABLES = "No failed tables";
  private static final String NO_RUN = "No run in progress";
  private static final String NO_CREATION = "No companies being created";
  private static final String NO_OTHER_WORK = "No preparation and no reset in progress";

  @PersistenceContext EntityManager entities;
  @Inject EnvironmentUse use;
  @Inject ProductCatalogue products;

  /** All of them, in the order in which a person sees to them. */
  public List<CompletionCheck> of(MigrationSetup setup) {
    UUID environment = setup.environmentId();
    List<CompletionCheck> checks = new ArrayList<>();
    checks.add(failedTables(environment));
    checks.add(run(environment));
    checks.add(creation(environment));
    checks.add(otherWork(environment));
    if (products.product(setup.productId()).dataUpgradeFollows()) {
      checks.add(upgrade(environment));
      checks.add(journals(environment));
    }
    return checks;
  }

  /**
   * @throws RefusedException with the code of the first check that does not hold
   */
  void refuseUnlessAllHold(MigrationSetup setup) {
    of(setup).stream()
        .filter(check -> !check.holds())
        .findFirst()
        .ifPresent(
            check -> {
              throw RefusedException.because(check.code(), check.finding(), check.action());
            });
  }

  private CompletionCheck failedTables(UUID environment) {
    long failed =
        entities
            .createQuery(
                "select count(t) from MigrationTable t"
                    + " where t.environmentId = :environment and t.status = :failed",
                Long.class)
            .setParameter("environment", environment)
            .setParameter("failed", TableStatus.FAILED)
            .getSingleResult();
    return failed == 0
        ? CompletionCheck.passed(
            "FAILED_TABLES", NO_FAILED_TABLES, "No table failed when it was replicated last.")
        : CompletionCheck.failed(
            "FAILED_TABLES",
            NO_FAILED_TABLES,
            failed == 1
                ? "1 table failed when it was replicated last."
                : failed + " tables failed when they were replicated last.",
            "Open the failed tables, do what they say, then run data replication again.");
  }

  /** The last run is upgraded, and so is every company (state machine §6 of the reference). */
  private CompletionCheck upgrade(UUID environment) {
    String title = "Data upgrade complete";
    if (use.isDataUpgraded(environment)) {
      return CompletionCheck.failed(
          "NO_DATA_UPGRADE", title, "The data upgrade is in progress.", "Wait until it has ended.");
    }
    long waiting = companies(environment, "c.status <> :completed");
    if (waiting > 0) {
      return CompletionCheck.failed(
          "NO_DATA_UPGRADE",
          title,
          waiting == 1
              ? "1 company is not upgraded, or not without errors."
              : waiting + " companies are not upgraded, or not without errors.",
          "Run the data upgrade and see to its errors, or pause or abandon the migration.");
    }
    return companies(environment, "c.status = :completed") == 0
        ? CompletionCheck.failed(
            "NO_DATA_UPGRADE",
            title,
            "No company is upgraded yet.",
            "Replicate the companies and run the data upgrade, or pause or abandon the migration.")
        : CompletionCheck.passed("NO_DATA_UPGRADE", title, "Every company is upgraded.");
  }

  /** Business Central's own routine may post them at any time, also after the end. */
  private CompletionCheck journals(UUID environment) {
    String title = "Journals posted";
    long unposted =
        entities
            .createQuery(
                "select count(b) from UnpostedBatch b where b.environmentId = :environment",
                Long.class)
            .setParameter("environment", environment)
            .getSingleResult();
    return unposted == 0
        ? CompletionCheck.passed("UNPOSTED_BATCHES", title, "No batch waits to be posted.")
        : CompletionCheck.leftToDo(
            "UNPOSTED_BATCHES",
            title,
            unposted == 1
                ? "1 batch of journal lines is not posted."
                : unposted + " batches of journal lines are not posted.",
            "Open the unposted batches of the data upgrade, and post them in Business Central in the"
                + " order of the list. That can also be done after the migration is completed.");
  }

  private long companies(UUID environment, String condition) {
    return entities
        .createQuery(
            "select count(c) from UpgradedCompany c where c.environmentId = :environment and "
                + condition,
            Long.class)
        .setParameter("environment", environment)
        .setParameter("completed", CompanyUpgradeStatus.COMPLETED)
        .getSingleResult();
  }

  private CompletionCheck run(UUID environment) {
    return use.isReplicating(environment)
        ? CompletionCheck.failed(
            "50010",
            NO_RUN,
            "A replication run is in progress.",
            "Wait until it has ended, or stop it.")
        : CompletionCheck.passed("50010", NO_RUN, "Nothing is being replicated.");
  }

  private CompletionCheck creation(UUID environment) {
    return use.isCreatingCompanies(environment)
        ? CompletionCheck.failed(
            "CREATING",
            NO_CREATION,
            "Companies are being created in the tenant.",
            "Wait until they are created.")
        : CompletionCheck.passed("CREATING", NO_CREATION, "No company is being created.");
  }

  private CompletionCheck otherWork(UUID environment) {
    if (use.isBeingReset(environment)) {
      return CompletionCheck.failed(
          "RESET",
          NO_OTHER_WORK,
          "The cloud data is being reset.",
          "Wait until the reset has ended.");
    }
    return use.isBeingPrepared(environment)
        ? CompletionCheck.failed(
            "PREPARING",
            NO_OTHER_WORK,
            "The migration is being prepared.",
            "Wait until the preparation has ended, or stop it in the setup guide.")
        : CompletionCheck.passed("PREPARING", NO_OTHER_WORK, "Neither is in progress.");
  }
}
