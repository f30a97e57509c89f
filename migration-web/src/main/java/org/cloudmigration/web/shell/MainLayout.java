package org.cloudmigration.web.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.security.UserService;
import org.cloudmigration.web.security.Viewer;

/** The frame around every page but the login: product, links, help, colour scheme, user. */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {

  private static final long serialVersionUID = 1L;

  private final EnvironmentLinks links = new EnvironmentLinks();
  private final transient EnvironmentService environments;

  @Inject
  public MainLayout(EnvironmentService environments, UserService users) {
    this.environments = environments;
    Viewer viewer = Viewer.of(VaadinRequest.getCurrent());
    Image mark = new Image("icons/mark.svg", "");
    mark.addClassName("brand-mark");
    Span name = new Span("Cloud Migration Manager");
    name.addClassName("brand-name");
    Anchor brand = new Anchor("", mark, name);
    brand.getElement().setAttribute("router-link", true);
    brand.addClassName("brand");

    Header bar =
        new Header(
            brand, links, HelpLink.icon(), SchemeSwitch.create(), new UserMenu(viewer, users));
    bar.addClassName("top-bar");
    addToNavbar(bar);
    // Nothing stands in the drawer yet.
    setDrawerOpened(false);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    links.show(
        event.getLocation(),
        event.getRouteParameters(),
        () -> environments.list().stream().map(EnvironmentView::name).toList());
  }

  /** For buttons that show an icon alone. */
  static Button iconButton(VaadinIcon icon, String label) {
    Button button = new Button(icon.create());
    button.setAriaLabel(label);
    button.setTooltipText(label);
    return button;
  }
}
