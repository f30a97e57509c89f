package org.cloudmigration.web.upgrade;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.management.ActionAvailability;
import org.cloudmigration.service.management.ManagementService;
import org.cloudmigration.service.management.MigrationAction;
import org.cloudmigration.service.upgrade.TrialBalance;
import org.cloudmigration.service.upgrade.run.DataUpgradeService;
import org.cloudmigration.service.upgrade.run.LoggedChangeView;
import org.cloudmigration.service.upgrade.run.TrialBalanceService;
import org.cloudmigration.service.upgrade.run.UpgradeFigures;
import org.cloudmigration.service.upgrade.run.UpgradeFindingView;
import org.cloudmigration.service.upgrade.run.UpgradeStatusService;
import org.cloudmigration.service.upgrade.run.UpgradeStepView;
import org.cloudmigration.service.upgrade.run.UpgradeView;
import org.cloudmigration.service.upgrade.run.UpgradedCompanyView;
import org.cloudmigration.service.upgrade.snapshot.SnapshotStatusService;
import org.cloudmigration.service.upgrade.snapshot.SnapshotView;
import org.cloudmigration.web.shell.LiveUpdates;

/** Reads what the page of data upgrades shows, and does what is asked for there. */
@Dependent
class UpgradeDesk {

  private static final int MOST_STEPS = 200;

  @Inject UpgradeStatusService status;
  @Inject DataUpgradeService upgrades;
  @Inject TrialBalanceService balances;
  @Inject SnapshotStatusService snapshots;
  @Inject ManagementService management;
  @Inject LiveUpdates live;

  /**
   * What the page shows at one moment.
   *
   * @param upgrade empty if there was none
   * @param whyNot blank if an upgrade can be started by who looks
   * @param whyNoRerun blank if a snapshot can be run once more by who looks
   */
  record Snapshot(
      Optional<UpgradeView> upgrade,
      List<UpgradedCompanyView> companies,
      UpgradeFigures figures,
      List<SnapshotView> snapshots,
      String whyNot,
      String whyNoRerun) {}

  Snapshot read(EnvironmentView environment) {
    List<ActionAvailability> actions = management.actions(environment.name());
    return new Snapshot(
        status.latest(environment.id()),
        status.all(environment.id()),
        status.figures(environment.id()),
        snapshots.all(environment.id()),
        whyNot(actions, MigrationAction.RUN_UPGRADE),
        whyNot(actions, MigrationAction.RERUN_SNAPSHOT));
  }

  private static String whyNot(List<ActionAvailability> actions, MigrationAction wanted) {
    return actions.stream()
        .filter(action -> action.action() == wanted)
        .map(ActionAvailability::availability)
        .map(availability -> availability.whyNot())
        .findFirst()
        .orElse("");
  }

  /** In the order of the work. */
  List<UpgradeStepView> steps(UUID environmentId, UUID companyId) {
    return status.steps(
        environmentId,
        new ListRequest(
            Condition.equal("companyId", companyId), List.of(Order.by("number")), 0, MOST_STEPS));
  }

  List<UpgradeFindingView> findings(
      UUID environmentId, FindingChoice choice, int offset, int limit) {
    return status.findings(
        environmentId,
        new ListRequest(
            choice.condition(),
            List.of(
                Order.by("foundAt"), Order.by("tableName"), Order.by("recordKey"), Order.by("id")),
            offset,
            limit));
  }

  int countFindings(UUID environmentId, FindingChoice choice) {
    return Math.toIntExact(status.countFindings(environmentId, choice.condition()));
  }

  /** By number. */
  List<LoggedChangeView> changes(UUID environmentId, ChangeChoice choice, int offset, int limit) {
    return status.changes(
        environmentId,
        new ListRequest(choice.condition(), List.of(Order.by("number")), offset, limit));
  }

  int countChanges(UUID environmentId, ChangeChoice choice) {
    return Math.toIntExact(status.countChanges(environmentId, choice.condition()));
  }

  void trialBalance(String environment, String company, Consumer<TrialBalance.Row> rows) {
    balances.read(environment, company, rows);
  }

  void run(EnvironmentView environment) {
    upgrades.runDataUpgrade(environment.name());
  }

  void dismiss(EnvironmentView environment, UUID finding) {
    upgrades.dismiss(environment.name(), finding);
  }
}
