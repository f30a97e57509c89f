package org.cloudmigration.service.management;

import java.util.List;
import java.util.Optional;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.upgrade.run.UpgradeFigures;
import org.cloudmigration.service.upgrade.snapshot.SnapshotFigures;

/**
 * What the management page shows of a migration at one moment; the same for every role.
 *
 * @param upgrade null for a product without data upgrade
 * @param snapshots all 0 while there are none
 * @param companies the first of those selected
 * @param newest run or end of a migration
 * @param refusalOfPartners what who works for a partner is told; null while they are approved
 * @param error what keeps all tables back; null if nothing does
 */
public record MigrationOverview(
    EnvironmentView environment,
    SetupState setup,
    MigrationStatus status,
    MigrationFigures figures,
    UpgradeFigures upgrade,
    SnapshotFigures snapshots,
    MigrationInformation information,
    List<ActionState> actions,
    List<CompanyBrief> companies,
    List<MigrationNotice> notices,
    Optional<RunView> newest,
    ErrorReport refusalOfPartners,
    ErrorReport error) {

  /** The newest line, if it is a run. */
  public Optional<RunView> newestRun() {
    return newest.filter(run -> !run.note());
  }

  public boolean runInProgress() {
    return newestRun().filter(RunView::inProgress).isPresent();
  }

  public Availability availability(MigrationAction action, Visitor visitor) {
    return actions.get(action.ordinal()).availability(visitor, refusalOfPartners);
  }
}
