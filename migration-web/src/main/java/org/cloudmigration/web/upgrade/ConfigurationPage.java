package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
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
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.upgrade.configuration.CompanyConfigurationService;
import org.cloudmigration.service.upgrade.configuration.ConfigurationView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.LivePage;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.PageWidth;

/** How the data upgrade of each company is to go: for all of them, and for each. */
@Route(ConfigurationNavigation.ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class ConfigurationPage extends LivePage implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient EnvironmentService environments;
  private final transient CompanyConfigurationService configurations;
  private transient EnvironmentView environment;
  private ConfigurationBody body;
  private CompanyDialog dialog;

  @Inject
  public ConfigurationPage(
      EnvironmentService environments,
      CompanyConfigurationService configurations,
      LiveUpdates live) {
    super(live);
    this.environments = environments;
    this.configurations = configurations;
    addClassNames("environment-page", "configuration-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<EnvironmentView> found =
        environments.find(ConfigurationNavigation.environment(event.getRouteParameters()));
    if (found.isEmpty()) {
      event.forwardTo("");
      return;
    }
    boolean other = environment == null || !environment.id().equals(found.get().id());
    environment = found.get();
    Optional<ConfigurationView> now = configurations.of(environment.id());
    if (other) {
      build(event.getUI(), now);
    }
    body.show(now);
    closeDialog();
    ConfigurationNavigation.company(event.getRouteParameters())
        .ifPresent(company -> now.ifPresent(view -> open(view, company)));
  }

  private void build(UI ui, Optional<ConfigurationView> now) {
    removeAll();
    body =
        new ConfigurationBody(
            configurations,
            live,
            environment,
            now,
            Viewer.of(VaadinRequest.getCurrent()),
            company ->
                ConfigurationNavigation.toCompany(UI.getCurrent(), environment.name(), company));
    add(body);
    // The source is asked behind the page's back: it may take its time.
    now.ifPresent(view -> live.once(ui, this::withSegments));
  }

  /** What the source knows of the companies makes the advice better. */
  private Runnable withSegments() {
    try {
      configurations.segments(environment.id());
    } catch (MigrationException e) {
      // Who chooses a dimension is told.
    }
    return news();
  }

  private void open(ConfigurationView view, UUID company) {
    configurations
        .company(environment.id(), company)
        .ifPresent(
            shown -> {
              dialog =
                  new CompanyDialog(
                      configurations,
                      environment.name(),
                      environment.id(),
                      view,
                      shown,
                      body.whyNot(view));
              dialog.addDialogCloseActionListener(close -> leaveDialog());
              dialog.addOpenedChangeListener(
                  change -> {
                    if (!change.isOpened() && change.isFromClient()) {
                      leaveDialog();
                    }
                  });
              dialog.open();
            });
  }

  private void leaveDialog() {
    ConfigurationNavigation.toConfiguration(UI.getCurrent(), environment.name());
  }

  private void closeDialog() {
    if (dialog != null) {
      dialog.close();
      dialog = null;
    }
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    super.onDetach(detach);
    closeDialog();
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    PageWidth.follow(attach, width -> body.fit(width));
  }

  @Override
  protected UUID environmentId() {
    return environment.id();
  }

  @Override
  protected Runnable news() {
    Optional<ConfigurationView> now = configurations.of(environment.id());
    return () -> body.show(now);
  }

  @Override
  public String getPageTitle() {
    return (environment == null ? "" : environment.name() + " · ") + "Company configuration";
  }
}
