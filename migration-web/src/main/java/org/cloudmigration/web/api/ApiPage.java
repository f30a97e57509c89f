package org.cloudmigration.web.api;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;

/** What scripts can do with an environment, to be read and tried. */
@Route(ApiNavigation.ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class ApiPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  @Inject transient EnvironmentService environments;

  private String environment = "";

  public ApiPage() {
    addClassName("api-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<String> names = environments.list().stream().map(EnvironmentView::name).toList();
    String asked =
        ApiNavigation.environment(event.getRouteParameters())
            .orElseGet(() -> names.isEmpty() ? "" : names.getFirst());
    if (!names.contains(asked)) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    environment = asked;
    show();
  }

  private void show() {
    String root = ApiAddress.root(environment);
    removeAll();
    Paragraph about =
        new Paragraph(
            "Scripts for Business Central's cloudMigration API work here with another host name."
                + " What you try on this page is done as the user who is signed in, and really"
                + " done. ");
    Anchor metadata = new Anchor(root + "/$metadata", "Metadata (CSDL)");
    Anchor description = new Anchor(root + CloudMigrationServlet.OPEN_API, "OpenAPI");
    about.add(metadata, new Text(", "), description);
    add(
        new H1("API of " + environment),
        about,
        new ApiExplorer(root + CloudMigrationServlet.OPEN_API));
  }

  @Override
  public String getPageTitle() {
    return "API · " + environment;
  }
}
