package org.cloudmigration.web.company;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.Notices;

/** Lets a person choose the companies of a migration, from any page's button. */
@Dependent
public class CompanyDesk {

  @Inject CompanyService companies;
  @Inject LiveUpdates live;

  /**
   * @param then runs after the command, whatever became of it
   */
  public void askToSelect(UI ui, EnvironmentView environment, Runnable then) {
    new SelectCompaniesDialog(
            environment.name(),
            changed ->
                new CompanyChoice(Formats.of(ui), companies, live, environment.id(), changed),
            companies.list(environment.id()),
            (chosen, largeAccepted) -> select(environment.name(), chosen, largeAccepted, then))
        .open();
  }

  private boolean select(
      String environment, Set<UUID> chosen, boolean largeAccepted, Runnable then) {
    try {
      companies.selectAndCreate(environment, chosen, largeAccepted);
      return true;
    } catch (MigrationException e) {
      Notices.refused(e.report());
      return false;
    } finally {
      then.run();
    }
  }
}
