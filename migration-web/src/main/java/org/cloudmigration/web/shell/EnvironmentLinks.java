package org.cloudmigration.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.function.Supplier;

/** Leads to the pages of the environment that is being looked at. */
final class EnvironmentLinks extends Nav {

  private static final long serialVersionUID = 1L;

  EnvironmentLinks() {
    addClassName("environment-links");
    setAriaLabel("Pages of the environment");
  }

  /**
   * Shows nothing where the page belongs to no environment.
   *
   * @param names of all environments, asked for only where they are shown
   */
  void show(Location location, RouteParameters parameters, Supplier<List<String>> names) {
    removeAll();
    parameters
        .get("environment")
        .ifPresent(
            environment -> {
              List<String> all = names.get();
              if (all.size() > 1) {
                add(new EnvironmentMenu(all, environment, location.getFirstSegment()));
              }
              for (Place place : Place.values()) {
                add(link(place, environment, location.getFirstSegment().equals(place.path())));
              }
            });
  }

  private static Anchor link(Place place, String environment, boolean here) {
    Anchor link = new Anchor(place.path() + "/" + environment, place.label());
    link.getElement().setAttribute("router-link", true);
    if (here) {
      link.getElement().setAttribute("aria-current", "page");
    }
    return link;
  }
}
