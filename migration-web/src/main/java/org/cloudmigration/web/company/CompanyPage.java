package org.cloudmigration.web.company;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.company.CompanyDifference;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.setup.SetupService;
import org.cloudmigration.service.setup.SetupView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LivePage;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.Notices;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.ProblemSlot;

/** The companies of an environment: how their creation and initialization stand. */
@Route(CompanyNavigation.ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class CompanyPage extends LivePage implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient EnvironmentService environments;
  private final transient SetupService setups;
  private final transient CompanyService companies;

  private final ProblemSlot problem = new ProblemSlot();
  private DifferenceList differences;
  private CompanyBand band;
  private CompanyList list;
  private transient EnvironmentView environment;

  @Inject
  public CompanyPage(
      EnvironmentService environments,
      SetupService setups,
      CompanyService companies,
      LiveUpdates live) {
    super(live);
    this.environments = environments;
    this.setups = setups;
    this.companies = companies;
    addClassName("environment-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<EnvironmentView> found =
        environments.find(CompanyNavigation.environment(event.getRouteParameters()));
    if (found.isEmpty()) {
      event.forwardTo("");
      return;
    }
    environment = found.get();
    build(event.getUI());
    show(setups.of(environment.id()));
  }

  private void build(UI ui) {
    Viewer viewer = Viewer.of(VaadinRequest.getCurrent());
    band =
        new CompanyBand(
            viewer,
            () -> command(() -> companies.retryCreation(environment.name())),
            () -> command(this::compare));
    differences =
        new DifferenceList(viewer.canRun(), difference -> command(() -> takeOver(difference)));
    list =
        new CompanyList(
            Formats.of(ui),
            viewer,
            companies,
            live,
            environment.id(),
            new CompanyList.Actions(
                company ->
                    command(() -> companies.scheduleInitialization(environment.name(), company)),
                company ->
                    command(() -> companies.markInitialized(environment.name(), company, true)),
                company ->
                    command(() -> companies.markInitialized(environment.name(), company, false))));
    removeAll();
    add(band, problem, differences, list);
  }

  private void show(Optional<SetupView> setup) {
    band.show(environment, setup);
    problem.show(setup.map(SetupView::companyTaskError).orElse(null));
    list.refresh();
  }

  @Override
  protected UUID environmentId() {
    return environment.id();
  }

  @Override
  protected Runnable news() {
    Optional<SetupView> setup = setups.of(environment.id());
    return () -> show(setup);
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    PageWidth.follow(attach, list::fit);
  }

  private void compare() {
    differences.show(companies.differences(environment.id()));
  }

  private void takeOver(CompanyDifference difference) {
    if (difference.kind() == CompanyDifference.Kind.DELETED) {
      companies.deleted(environment.name(), difference.name());
    } else {
      companies.renamed(environment.name(), difference.name(), difference.nameInTenant());
    }
    compare();
  }

  private void command(Runnable action) {
    try {
      action.run();
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
    show(setups.of(environment.id()));
  }

  @Override
  public String getPageTitle() {
    return (environment == null ? "" : environment.name() + " · ") + "Companies";
  }
}
