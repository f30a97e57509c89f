package org.cloudmigration.web.management;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.EnvironmentService;

/** Leads to the first environment; says so if there is none. */
@Route("")
@PageTitle("Cloud Migration Manager")
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class StartView extends Main implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient EnvironmentService environments;

  @Inject
  public StartView(EnvironmentService environments) {
    this.environments = environments;
    addClassName("empty-page");
    add(
        new H1("No environment yet"),
        new Paragraph(
            "An administrator adds one with POST /admin/v1.0/environments. Start the sample with ./run"
                + " to see a migration."));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    environments.list().stream()
        .findFirst()
        .ifPresent(
            first ->
                event.forwardTo(
                    MigrationView.class, MigrationNavigation.ofEnvironment(first.name())));
  }
}
