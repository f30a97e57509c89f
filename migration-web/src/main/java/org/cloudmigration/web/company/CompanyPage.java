package org.cloudmigration.web.company;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.setup.SetupService;
import org.cloudmigration.service.setup.SetupView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.ErrorPanel;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.Notices;
import org.cloudmigration.web.shell.PageWidth;

/** The companies of an environment: how their creation and initialization stand. */
@Route(CompanyNavigation.ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class CompanyPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient EnvironmentService environments;
  private final transient SetupService setups;
  private final transient CompanyDesk desk;
  private final transient LiveUpdates live;

  private final Div problem = new Div();
  private CompanyBand band;
  private CompanyList list;
  private transient EnvironmentView environment;
  private transient Runnable unfollow = () -> {};

  @Inject
  public CompanyPage(
      EnvironmentService environments, SetupService setups, CompanyDesk desk, LiveUpdates live) {
    this.environments = environments;
    this.setups = setups;
    this.desk = desk;
    this.live = live;
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
    band = new CompanyBand(viewer, () -> command(() -> desk.retryCreation(environment.name())));
    list =
        new CompanyList(
            Formats.of(ui),
            viewer,
            desk,
            environment.id(),
            new CompanyList.Actions(
                company -> command(() -> desk.scheduleInitialization(environment.name(), company)),
                company -> command(() -> desk.markInitialized(environment.name(), company, true)),
                company ->
                    command(() -> desk.markInitialized(environment.name(), company, false))));
    removeAll();
    add(band, problem, list);
  }

  private void show(Optional<SetupView> setup) {
    band.show(environment, setup);
    problem.removeAll();
    setup.map(SetupView::companyTaskError).ifPresent(error -> problem.add(new ErrorPanel(error)));
    list.refresh();
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    unfollow =
        live.follow(
            attach.getUI(),
            environment.id(),
            () -> {
              Optional<SetupView> news = setups.of(environment.id());
              return () -> show(news);
            });
    PageWidth.follow(attach, list::fit);
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    unfollow.run();
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
