package org.cloudmigration.web.api;

import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;

/** Addresses of the page on which the API of an environment can be tried. */
public final class ApiNavigation {

  public static final String PATH = "api";
  static final String ROUTE = PATH + "/:environment?";

  private ApiNavigation() {}

  static String address(String environment) {
    return PATH + "/" + environment;
  }

  /** Empty for whichever environment comes first. */
  static Optional<String> environment(RouteParameters parameters) {
    return parameters.get("environment");
  }
}
