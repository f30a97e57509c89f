package org.cloudmigration.web.setup;

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
import org.cloudmigration.service.setup.ApprovalService;
import org.cloudmigration.service.setup.SetupService;
import org.cloudmigration.service.setup.SetupView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LivePage;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.Notices;

/** Migration approval: whether those who work for a partner may set up the migration. */
@Route(ApprovalNavigation.ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class ApprovalPage extends LivePage implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient EnvironmentService environments;
  private final transient ApprovalService approvals;
  private final transient SetupService setups;

  private ApprovalPanel panel;
  private transient EnvironmentView environment;

  @Inject
  public ApprovalPage(
      EnvironmentService environments,
      ApprovalService approvals,
      SetupService setups,
      LiveUpdates live) {
    super(live);
    this.environments = environments;
    this.approvals = approvals;
    this.setups = setups;
    addClassNames("environment-page", "approval-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<EnvironmentView> found =
        environments.find(ApprovalNavigation.environment(event.getRouteParameters()));
    if (found.isEmpty()) {
      event.forwardTo("");
      return;
    }
    environment = found.get();
    panel =
        new ApprovalPanel(
            environment.name(),
            Viewer.of(VaadinRequest.getCurrent()),
            Formats.of(event.getUI()),
            () -> command(() -> approvals.grant(environment.name())),
            typed -> command(() -> approvals.revoke(environment.name(), typed)));
    removeAll();
    add(panel);
    news().run();
  }

  @Override
  protected UUID environmentId() {
    return environment.id();
  }

  @Override
  protected Runnable news() {
    var approval = approvals.view(environment.name());
    Optional<SetupView> setup = setups.of(environment.id());
    return () -> panel.show(approval, setup);
  }

  private void command(Runnable action) {
    try {
      action.run();
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
    news().run();
  }

  @Override
  public String getPageTitle() {
    return (environment == null ? "" : environment.name() + " · ") + "Migration approval";
  }
}
