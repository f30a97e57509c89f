package org.cloudmigration.web.runtime;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;

/** Addresses of the integration runtimes: their list, and each of them. */
public final class RuntimesNavigation {

  static final String LIST = "runtimes";
  static final String ONE = LIST + "/:runtime";

  private static final String RUNTIME = "runtime";

  private RuntimesNavigation() {}

  public static void toRuntimes(UI ui) {
    ui.navigate(RuntimesPage.class);
  }

  public static void toRuntime(UI ui, String name) {
    ui.navigate(RuntimesPage.class, new RouteParam(RUNTIME, name));
  }

  public static Anchor link(String name) {
    Anchor link = new Anchor(LIST + "/" + name, name);
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  /** Empty for the list alone. */
  static Optional<String> runtime(RouteParameters parameters) {
    return parameters.get(RUNTIME);
  }
}
