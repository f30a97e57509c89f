package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.upgrade.run.UpgradeStatusService;
import org.cloudmigration.service.upgrade.run.UpgradedCompanyView;
import org.cloudmigration.service.upgrade.snapshot.SnapshotService;
import org.cloudmigration.web.shell.Notices;

/** Asks which history is to be copied once more, and has it done; for any page's buttons. */
@Dependent
public class SnapshotDesk {

  @Inject SnapshotService snapshots;
  @Inject UpgradeStatusService status;

  /**
   * @param then runs after the command, whatever became of it
   */
  public void askToRerun(UI ui, String environment, UUID environmentId, Runnable then) {
    List<UpgradedCompanyView> upgraded =
        status.all(environmentId).stream()
            .filter(company -> company.status() == CompanyUpgradeStatus.COMPLETED)
            .toList();
    var dialog =
        new RerunDialog(environment, upgraded, choice -> attempt(environment, choice, then));
    ui.add(dialog);
    dialog.open();
  }

  private void attempt(String environment, RerunDialog.Choice choice, Runnable then) {
    try {
      Set<UUID> companies = choice.company() == null ? Set.of() : Set.of(choice.company());
      if (choice.anew()) {
        snapshots.rerunAnew(environment, companies, choice.typedName());
      } else {
        snapshots.rerun(environment, companies);
      }
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
    then.run();
  }
}
