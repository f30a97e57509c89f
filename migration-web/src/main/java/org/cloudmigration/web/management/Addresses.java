package org.cloudmigration.web.management;

import java.util.UUID;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.web.replication.OverviewNavigation;
import org.cloudmigration.web.replication.RunNavigation;
import org.cloudmigration.web.setup.ApprovalNavigation;
import org.cloudmigration.web.shell.Place;
import org.cloudmigration.web.upgrade.BatchNavigation;
import org.cloudmigration.web.upgrade.UpgradeNavigation;
import org.cloudmigration.web.upgrade.ValidationNavigation;

/** Where the tiles and figures of the page lead to. */
record Addresses(String environment) {

  String run(UUID run) {
    return RunNavigation.address(environment, run);
  }

  String tablesOfRun(UUID run, TableStatus status) {
    return run(run) + "?status=" + status;
  }

  String tables() {
    return OverviewNavigation.address(environment);
  }

  String tables(TableStatus status) {
    return tables() + "?status=" + status;
  }

  String table(UUID table) {
    return OverviewNavigation.table(environment, table);
  }

  String notMigrated() {
    return NotMigratedPage.PATH + "/" + environment;
  }

  String companies() {
    return Place.COMPANIES_PATH + "/" + environment;
  }

  String upgrade() {
    return UpgradeNavigation.address(environment);
  }

  String unpostedBatches() {
    return BatchNavigation.address(environment);
  }

  String validation() {
    return ValidationNavigation.address(environment);
  }

  String checkForUpdate() {
    return MigrationNavigation.checkForUpdate(environment);
  }

  String checklist() {
    return "checklist/" + environment;
  }

  String approval() {
    return ApprovalNavigation.address(environment);
  }

  String timeLine() {
    return "timeline/" + environment;
  }

  String errors() {
    return "help/errors";
  }
}
