package org.cloudmigration.web.upgrade;

import com.vaadin.flow.router.RouteParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.cloudmigration.web.shell.Place;

/** Addresses of the page of data upgrades: one for each environment, and for each company there. */
public final class UpgradeNavigation {

  static final String ROUTE = Place.UPGRADE_PATH + "/:environment/:company?";

  private UpgradeNavigation() {}

  public static String address(String environment) {
    return Place.UPGRADE_PATH + "/" + environment;
  }

  /** Of a company, as a file. */
  static String trialBalance(String environment, String company) {
    return "admin/v1.0/upgrade/%s/%s/trial-balance.csv"
        .formatted(encoded(environment), encoded(company));
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String environment(RouteParameters parameters) {
    return parameters.get("environment").orElse("");
  }

  /** Blank for all. */
  static String company(RouteParameters parameters) {
    return parameters.get("company").orElse("");
  }
}
