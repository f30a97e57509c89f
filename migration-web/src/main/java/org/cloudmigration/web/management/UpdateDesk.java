package org.cloudmigration.web.management;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.setup.update.PipelineUpdateService;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Notices;

/** Check for update: shows what an update of the pipelines changes, and has it done. */
@Dependent
class UpdateDesk {

  @Inject PipelineUpdateService updates;

  /**
   * @param then runs after an update, whatever became of it
   */
  void check(UI ui, String environment, Runnable then) {
    try {
      var dialog =
          new UpdateDialog(
              Formats.of(ui), updates.check(environment), () -> update(environment, then));
      dialog.open();
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
  }

  private void update(String environment, Runnable then) {
    try {
      int changes = updates.update(environment).size();
      Notices.told(
          "Pipelines updated",
          (changes == 1 ? "1 change was made. " : changes + " changes were made. ")
              + "What was synced stays synced: the next run goes on with changes.");
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
    then.run();
  }
}
