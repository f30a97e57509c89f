package org.cloudmigration.service.upgrade.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.upgrade.CompanyUpgrade;
import org.cloudmigration.service.upgrade.StepKind;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.service.upgrade.UpgradeSession;
import org.cloudmigration.service.upgrade.UpgradeStep;
import org.cloudmigration.service.upgrade.run.CompanySessions;
import org.cloudmigration.service.upgrade.run.UpgradeConfiguration;
import org.cloudmigration.service.upgrade.setting.Settings;

/** Where the parts of a company's snapshot run. Outside transactions. */
@ApplicationScoped
class SnapshotWorkshop {

  @Inject CompanySessions sessions;
  @Inject UpgradeConfiguration configuration;

  /** Told as the parts go. */
  interface Watcher {

    /** All that an earlier snapshot wrote is gone. */
    void emptied();

    /** After this, {@link #mayGoOn} is asked. */
    void enters(UpgradeStep part);

    /** Whether this server may still write. */
    boolean mayGoOn();

    void ended(UpgradeStep part, StepReport report);
  }

  /** In the order of the work. */
  List<UpgradeStep> parts(UUID environmentId) {
    return sessions.upgrade(environmentId).steps().stream()
        .filter(step -> step.kind() == StepKind.AFTERWARDS)
        .toList();
  }

  /** Whether the settings of a company want any history. */
  boolean isWanted(UUID environmentId, String company) {
    List<UpgradeStep> parts = parts(environmentId);
    if (parts.isEmpty()) {
      return false;
    }
    Settings settings = configuration.settings(environmentId, company);
    return parts.stream().anyMatch(part -> part.condition().holds(settings::value));
  }

  /**
   * Runs the parts that are not done, unless told to end before. Each empties what it fills, in one
   * transaction: one that was cut off leaves nothing, and to do one again leaves nothing twice.
   *
   * @return false if it ended before
   */
  boolean run(SnapshotJournal.Work work, Watcher watcher) throws SQLException {
    return sessions.open(
        work.environmentId(),
        work.company(),
        work.sourceId(),
        (session, tenant) -> run(session, tenant, work, watcher));
  }

  private boolean run(
      UpgradeSession session, DatabasePool tenant, SnapshotJournal.Work work, Watcher watcher) {
    var steps = new CompanyUpgrade(session, tenant, report -> {});
    List<UpgradeStep> parts = parts(work.environmentId());
    if (!watcher.mayGoOn()) {
      return false;
    }
    if (work.anew()) {
      steps.empty(parts.stream().map(UpgradeStep::id).toList());
      watcher.emptied();
    }
    for (UpgradeStep part : parts) {
      if (!work.done().contains(part.id())) {
        watcher.enters(part);
        if (!watcher.mayGoOn()) {
          return false;
        }
        watcher.ended(part, steps.run(List.of(part.id())).getLast());
      }
    }
    return watcher.mayGoOn();
  }
}
