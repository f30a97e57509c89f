package org.cloudmigration.web.upgrade;

import com.vaadin.flow.router.RouteParameters;
import org.cloudmigration.web.shell.Place;

/** Addresses of the page of data upgrades: one for each environment, and for each company there. */
public final class UpgradeNavigation {

  static final String ROUTE = Place.UPGRADE_PATH + "/:environment/:company?";

  private UpgradeNavigation() {}

  public static String address(String environment) {
    return Place.UPGRADE_PATH + "/" + environment;
  }

  static String environment(RouteParameters parameters) {
    return parameters.get("environment").orElse("");
  }

  /** Blank for all. */
  static String company(RouteParameters parameters) {
    return parameters.get("company").orElse("");
  }
}
