package org.cloudmigration.web.setup;

import com.vaadin.flow.router.RouteParameters;

/** Addresses of the migration approval: one for each environment. */
public final class ApprovalNavigation {

  static final String PATH = "approval";
  static final String ROUTE = PATH + "/:environment";

  private static final String ENVIRONMENT = "environment";

  private ApprovalNavigation() {}

  /** From the root of this installation. */
  public static String address(String environment) {
    return PATH + "/" + environment;
  }

  static String environment(RouteParameters parameters) {
    return parameters.get(ENVIRONMENT).orElse("");
  }
}
