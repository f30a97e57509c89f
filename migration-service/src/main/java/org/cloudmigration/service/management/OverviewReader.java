package org.cloudmigration.service.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.completion.ChecklistService;
import org.cloudmigration.service.completion.reset.ResetService;
import org.cloudmigration.service.completion.reset.ResetView;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.runtime.BuiltInNode;
import org.cloudmigration.service.runtime.DataFactories;
import org.cloudmigration.service.runtime.IntegrationRuntimes;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.upgrade.run.UpgradeFigures;
import org.cloudmigration.service.upgrade.run.UpgradeStatusService;
import org.cloudmigration.service.upgrade.snapshot.SnapshotFigures;
import org.cloudmigration.service.upgrade.snapshot.SnapshotStatusService;

/** Puts together what the management page shows. */
@ApplicationScoped
public class OverviewReader {

  /** More than these are looked at on the page of companies. */
  private static final int COMPANIES = 12;

  @Inject MigrationSetups setups;
  @Inject Approvals approvals;
  @Inject EnvironmentUse use;
  @Inject RunStatusService runs;
  @Inject ResetService resets;
  @Inject ChecklistService checklist;
  @Inject FigureReader figures;
  @Inject MigrationActions actions;
  @Inject ProductCatalogue products;
  @Inject IntegrationRuntimes runtimes;
  @Inject DataFactories factories;
  @Inject BuiltInNode server;
  @Inject UpgradeStatusService upgrades;
  @Inject SnapshotStatusService snapshots;

  MigrationOverview read(Environment environment) {
    UUID id = environment.id();
    Optional<MigrationSetup> setup = setups.of(id);
    Optional<RunView> last = runs.latestRun(id);
    Optional<ResetView> reset =
        resets
            .latest(id)
            .filter(known -> last.filter(run -> !known.took(run.startTime())).isEmpty());
    Optional<RunView> newest = reset.isPresent() ? Optional.empty() : last;
    Product product = setup.map(products::of).orElse(null);
    FigureSources sources = figures.read(id);
    MigrationFigures numbers = sources.figures(newest.orElse(null), product);
    StatusFacts facts =
        new StatusFacts(
            environment.status(),
            use.isBeingPrepared(id),
            setup.map(OverviewReader::stateOf).orElse(SetupState.NONE),
            setup.map(OverviewReader::companiesOf).orElse(StatusFacts.Companies.CREATED),
            setup.map(MigrationSetup::disabledReason).orElse(null),
            setup.map(MigrationSetup::disabledText).orElse(""),
            reset.orElse(null),
            newest.orElse(null),
            sources.failed(),
            product != null && product.dataUpgradeFollows());
    UpgradeFigures upgrade = facts.upgradeFollows() ? upgrades.figures(id) : UpgradeFigures.NONE;
    MigrationInformation information =
        setup
            .map(known -> information(known, product))
            .orElseGet(() -> MigrationInformation.nothing(server.version()));
    return new MigrationOverview(
        EnvironmentView.of(environment),
        facts.setup(),
        StatusRules.choose(facts),
        numbers,
        facts.upgradeFollows() ? upgrade : null,
        upgrade.completed() > 0 ? snapshots.figures(id) : SnapshotFigures.NONE,
        information,
        actions.of(environment, product, numbers.companies().selected(), upgrade.completed()),
        sources.briefs(COMPANIES),
        notices(facts, numbers, last, information, id),
        newest,
        approvals.refusalOfPartners(environment).orElse(null),
        error(setup, reset, newest));
  }

  private static SetupState stateOf(MigrationSetup setup) {
    if (!setup.enabled()) {
      return SetupState.DISABLED;
    }
    return setup.completedAt() == null ? SetupState.UNFINISHED : SetupState.DONE;
  }

  private static StatusFacts.Companies companiesOf(MigrationSetup setup) {
    return switch (setup.companyTask()) {
      case IN_PROGRESS -> StatusFacts.Companies.CREATING;
      case FAILED -> StatusFacts.Companies.FAILED;
      case COMPLETED -> StatusFacts.Companies.CREATED;
    };
  }

  private MigrationInformation information(MigrationSetup setup, Product product) {
    IntegrationRuntime runtime =
        setup.runtimeId() == null ? null : runtimes.byId(setup.runtimeId());
    return new MigrationInformation(
        product.displayName(),
        setup.sqlServerType(),
        runtime == null ? "" : runtime.name(),
        runtime == null ? null : runtime.state(),
        setup.dataFactoryId() == null ? "" : factories.byId(setup.dataFactoryId()).name(),
        setup.replicationUser(),
        setup.serviceVersion(),
        server.version());
  }

  private List<MigrationNotice> notices(
      StatusFacts facts,
      MigrationFigures figures,
      Optional<RunView> last,
      MigrationInformation information,
      UUID environment) {
    List<MigrationNotice> notices = new ArrayList<>();
    boolean enabled = facts.has(SetupState.DONE) || facts.has(SetupState.UNFINISHED);
    if (!enabled && !facts.preparing()) {
      notices.add(MigrationNotice.NOT_ENABLED);
    }
    if (facts.has(SetupState.DISABLED) && !givenUpOrPaused(last)) {
      long open = checklist.of(environment).open();
      if (open > 0) {
        notices.add(MigrationNotice.checklistOpen(open));
      }
    }
    if (enabled && information.differs()) {
      notices.add(
          MigrationNotice.updateAvailable(
              information.deployedVersion(), information.serverVersion()));
    }
    if (enabled && figures.companies().notInitialized() > 0) {
      notices.add(MigrationNotice.notInitialized(figures.companies().notInitialized()));
    }
    if (enabled) {
      notices.add(MigrationNotice.HANDS_OFF);
    }
    return notices;
  }

  /** Nobody has to see to what comes after a migration that has not reached its end. */
  private static boolean givenUpOrPaused(Optional<RunView> last) {
    return last.map(RunView::stoppedReason)
        .filter(reason -> reason != DisabledReason.COMPLETED)
        .isPresent();
  }

  private static ErrorReport error(
      Optional<MigrationSetup> setup, Optional<ResetView> reset, Optional<RunView> newest) {
    return setup
        .filter(known -> known.enabled() && known.companyTask() == TaskStatus.FAILED)
        .map(MigrationSetup::companyTaskError)
        .or(() -> reset.map(ResetView::error))
        .or(() -> newest.map(RunView::error))
        .orElse(null);
  }
}
