package org.cloudmigration.web.management;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.service.management.MigrationAction;
import org.cloudmigration.service.management.MigrationOverview;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.replication.ReplicationService;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.upgrade.run.DataUpgradeService;
import org.cloudmigration.web.company.CompanyDesk;
import org.cloudmigration.web.company.CompanyNavigation;
import org.cloudmigration.web.completion.CompletionDesk;
import org.cloudmigration.web.completion.CompletionNavigation;
import org.cloudmigration.web.completion.EndWay;
import org.cloudmigration.web.replication.RunNavigation;
import org.cloudmigration.web.runtime.RuntimeDesk;
import org.cloudmigration.web.runtime.RuntimesNavigation;
import org.cloudmigration.web.setup.SetupNavigation;
import org.cloudmigration.web.shell.Notices;
import org.cloudmigration.web.upgrade.ConfigurationNavigation;
import org.cloudmigration.web.upgrade.SnapshotDesk;

/** Does what somebody has chosen from the action bar. */
@Dependent
class ActionDesk {

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(60);
  private static final int NOTICE_MILLIS = 6000;

  @Inject ReplicationService replication;
  @Inject CompletionDesk completion;
  @Inject RuntimeDesk runtimes;
  @Inject CompanyDesk companies;
  @Inject DataUpgradeService upgrades;
  @Inject SnapshotDesk snapshots;
  @Inject UpdateDesk updates;

  private Instant refreshedAt = Instant.EPOCH;

  /**
   * @param now what the page shows
   * @param changed is run after the command, whether it was refused or not
   */
  void perform(MigrationAction action, UI ui, MigrationOverview now, Runnable changed) {
    String environment = now.environment().name();
    Addresses addresses = new Addresses(environment);
    switch (action) {
      case RUN -> command(() -> replication.runReplication(environment), changed);
      case RUN_DIAGNOSTIC -> command(() -> examine(ui, environment), changed);
      case STOP ->
          now.newestRun()
              .map(RunView::id)
              .ifPresent(run -> command(() -> replication.stop(environment, run), changed));
      case PAUSE_RUN ->
          now.newestRun()
              .map(RunView::id)
              .ifPresent(run -> command(() -> replication.pause(environment, run), changed));
      case RESUME ->
          now.newestRun()
              .map(RunView::id)
              .ifPresent(run -> command(() -> replication.resume(environment, run), changed));
      case SELECT_COMPANIES -> companies.askToSelect(ui, now.environment(), changed);
      case COMPANY_STATUS -> CompanyNavigation.toCompanies(ui, environment);
      case CONFIGURE_COMPANIES -> ConfigurationNavigation.toConfiguration(ui, environment);
      case SET_UP -> SetupNavigation.toGuide(ui, environment);
      case RUNTIMES -> toRuntimes(ui, now.information().runtime());
      case GET_KEY -> runtimes.showKeys(now.information().runtime(), changed);
      case RESET_KEY -> runtimes.askToResetKeys(now.information().runtime(), changed);
      case TABLES -> ui.navigate(addresses.tables());
      case NOT_MIGRATED -> ui.navigate(addresses.notMigrated());
      case TIME_LINE -> ui.navigate(addresses.timeLine());
      case ERRORS -> ui.navigate(addresses.errors());
      case REFRESH -> refresh(changed);
      case RUN_FULL -> completion.askToRunInFull(ui, environment, changed);
      case COMPLETE -> CompletionNavigation.toComplete(ui, environment);
      case PAUSE -> completion.askToEnd(EndWay.PAUSE, environment, changed);
      case ABANDON -> completion.askToEnd(EndWay.ABANDON, environment, changed);
      case CHECKLIST -> CompletionNavigation.toChecklist(ui, environment);
      case RESET_DATA -> completion.askToReset(ui, environment, changed);
      case RUN_UPGRADE -> command(() -> upgrade(ui, environment), changed);
      case UPGRADE -> ui.navigate(addresses.upgrade());
      case RERUN_SNAPSHOT -> snapshots.askToRerun(ui, environment, now.environment().id(), changed);
      case CHECK_UPDATE -> updates.check(ui, environment, changed);
      case MAP_TABLES, CHANGE_TABLES, MAP_USERS, DATA_LAKE ->
          throw new IllegalStateException(action + " comes with a later version");
    }
  }

  /** Its report is what somebody wants of it. */
  private void examine(UI ui, String environment) {
    UUID run = replication.runDiagnostic(environment);
    ui.navigate(RunNavigation.findings(environment, run));
  }

  /** Its course is what somebody wants to see next. */
  private void upgrade(UI ui, String environment) {
    upgrades.runDataUpgrade(environment);
    ui.navigate(new Addresses(environment).upgrade());
  }

  private static void command(Runnable work, Runnable changed) {
    try {
      work.run();
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
    changed.run();
  }

  /**
   * @param own of the environment; blank before setup
   */
  private static void toRuntimes(UI ui, String own) {
    if (own.isBlank()) {
      RuntimesNavigation.toRuntimes(ui);
    } else {
      RuntimesNavigation.toRuntime(ui, own);
    }
  }

  /** The page is live; this is for those who do not trust it, and once a minute is enough. */
  private void refresh(Runnable changed) {
    Duration since = Duration.between(refreshedAt, Instant.now());
    if (since.compareTo(SHORTEST_PAUSE) < 0) {
      tell(
          "This page is live: it changes by itself within a second. It was read anew "
              + since.toSeconds()
              + " s ago; once a minute is enough.");
      return;
    }
    refreshedAt = Instant.now();
    changed.run();
    tell("Read anew. This page is live: it changes by itself within a second.");
  }

  private static void tell(String text) {
    Notification.show(text, NOTICE_MILLIS, Notification.Position.BOTTOM_CENTER);
  }
}
