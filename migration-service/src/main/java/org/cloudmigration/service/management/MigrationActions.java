package org.cloudmigration.service.management;

import static org.cloudmigration.service.management.MigrationAction.ABANDON;
import static org.cloudmigration.service.management.MigrationAction.CHECK_UPDATE;
import static org.cloudmigration.service.management.MigrationAction.COMPLETE;
import static org.cloudmigration.service.management.MigrationAction.CONFIGURE_COMPANIES;
import static org.cloudmigration.service.management.MigrationAction.GET_KEY;
import static org.cloudmigration.service.management.MigrationAction.PAUSE;
import static org.cloudmigration.service.management.MigrationAction.PAUSE_RUN;
import static org.cloudmigration.service.management.MigrationAction.RERUN_SNAPSHOT;
import static org.cloudmigration.service.management.MigrationAction.RESET_DATA;
import static org.cloudmigration.service.management.MigrationAction.RESET_KEY;
import static org.cloudmigration.service.management.MigrationAction.RESUME;
import static org.cloudmigration.service.management.MigrationAction.RUN;
import static org.cloudmigration.service.management.MigrationAction.RUN_DIAGNOSTIC;
import static org.cloudmigration.service.management.MigrationAction.RUN_FULL;
import static org.cloudmigration.service.management.MigrationAction.RUN_UPGRADE;
import static org.cloudmigration.service.management.MigrationAction.SELECT_COMPANIES;
import static org.cloudmigration.service.management.MigrationAction.STOP;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.company.CompanyWork;
import org.cloudmigration.service.completion.CompletionGuards;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.replication.RunReadiness;
import org.cloudmigration.service.setup.GuideGuards;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.upgrade.run.UpgradeGuards;
import org.cloudmigration.service.upgrade.snapshot.SnapshotErrors;

/**
 * Asks the guards of each command whether it would be refused now. To be called outside
 * transactions: a guard that refuses spoils the one it refuses in.
 */
@ApplicationScoped
public class MigrationActions {

  @Inject RunReadiness runs;
  @Inject CompanyWork companies;
  @Inject GuideGuards guides;
  @Inject CompletionGuards endings;
  @Inject MigrationSetups setups;
  @Inject EnvironmentUse use;
  @Inject UpgradeGuards upgrades;

  /**
   * All, in the order of the bar.
   *
   * @param product null while nothing is set up
   * @param companies how many are selected
   * @param upgraded how many are upgraded
   */
  List<ActionState> of(Environment environment, Product product, int companies, long upgraded) {
    Map<MigrationAction, ErrorReport> refusals = refusals(environment, product);
    if (companies == 0) {
      refusals.putIfAbsent(CONFIGURE_COMPANIES, CompanyWork.noCompany().report());
    }
    if (upgraded == 0) {
      refusals.putIfAbsent(RERUN_SNAPSHOT, SnapshotErrors.nothingUpgraded().report());
    }
    return Arrays.stream(MigrationAction.values())
        .map(action -> new ActionState(action, refusals.get(action)))
        .toList();
  }

  /** What is not here is not refused. What several commands need is asked for once. */
  private Map<MigrationAction, ErrorReport> refusals(Environment environment, Product product) {
    ErrorReport run = refusal(runs::refuseUnlessRunCanStart, environment);
    ErrorReport end = refusal(this::refuseUnlessItCanEnd, environment);
    ErrorReport enabled = refusal(this::refuseUnlessEnabled, environment);
    Map<MigrationAction, ErrorReport> refusals = new EnumMap<>(MigrationAction.class);
    refusals.put(RUN, run);
    refusals.put(RUN_FULL, run);
    refusals.put(RUN_DIAGNOSTIC, run);
    refusals.put(
        RESUME, run == null ? refusal(runs::refuseUnlessNewestCanResume, environment) : run);
    ErrorReport stop = refusal(runs::refuseUnlessRunCanStop, environment);
    refusals.put(STOP, stop);
    refusals.put(
        PAUSE_RUN, stop == null ? refusal(runs::refuseUnlessRunCanPause, environment) : stop);
    refusals.put(SELECT_COMPANIES, refusal(companies::refuseUnlessSelectable, environment));
    ErrorReport runtime = refusal(this::refuseWithoutRuntime, environment);
    refusals.put(GET_KEY, runtime);
    refusals.put(RESET_KEY, runtime);
    refusals.put(CHECK_UPDATE, enabled);
    refusals.put(COMPLETE, enabled);
    refusals.put(PAUSE, end);
    refusals.put(ABANDON, end);
    ErrorReport upgrade = noUpgrade(product);
    refusals.put(RUN_UPGRADE, upgrade == null ? runUpgrade(environment, end) : upgrade);
    refusals.put(CONFIGURE_COMPANIES, upgrade);
    refusals.put(RERUN_SNAPSHOT, upgrade);
    refusals.put(RESET_DATA, end);
    return refusals;
  }

  private static ErrorReport refusal(Consumer<Environment> guard, Environment environment) {
    try {
      guard.accept(environment);
      return null;
    } catch (MigrationException e) {
      return e.report();
    }
  }

  private void refuseUnlessEnabled(Environment environment) {
    endings.enabled(environment, "Run the Cloud Migration Setup first.");
  }

  private void refuseWithoutRuntime(Environment environment) {
    if (setups.of(environment.id()).map(MigrationSetup::runtimeId).isEmpty()) {
      throw RefusedException.because(
          "RUNTIME",
          "This environment has no integration runtime yet.",
          "The Cloud Migration Setup makes one.");
    }
  }

  /** What stands in the way of an end stands in its way too: no migration, or other work. */
  private ErrorReport runUpgrade(Environment environment, ErrorReport end) {
    return end == null ? refusal(upgrades::refuseUnlessSomethingWaits, environment) : end;
  }

  /** The configuration of companies and the snapshot are the upgrade's. */
  private static ErrorReport noUpgrade(Product product) {
    if (product != null) {
      try {
        UpgradeGuards.refuseWithoutUpgrade(product);
      } catch (RefusedException e) {
        return e.report();
      }
    }
    return null;
  }

  private void refuseUnlessItCanEnd(Environment environment) {
    guides.changeable(environment.name());
    endings.enabled(environment, "There is nothing to end.");
    use.refuseWhileBusy(environment);
  }
}
