package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import java.util.UUID;

/** Addresses of the configuration: one of each environment, with one of each company in it. */
public final class ConfigurationNavigation {

  static final String ROUTE = "configuration/:environment/:company?";

  private static final String ENVIRONMENT = "environment";
  private static final String COMPANY = "company";

  private ConfigurationNavigation() {}

  public static void toConfiguration(UI ui, String environment) {
    ui.navigate(ConfigurationPage.class, new RouteParam(ENVIRONMENT, environment));
  }

  public static Anchor link(String environment, String text) {
    Anchor link = new Anchor("configuration/" + environment, text);
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  static void toCompany(UI ui, String environment, UUID company) {
    ui.navigate(
        ConfigurationPage.class,
        new RouteParam(ENVIRONMENT, environment),
        new RouteParam(COMPANY, company.toString()));
  }

  static String environment(RouteParameters parameters) {
    return parameters.get(ENVIRONMENT).orElse("");
  }

  /** Empty if none is chosen, or what is chosen is no id. */
  static Optional<UUID> company(RouteParameters parameters) {
    try {
      return parameters.get(COMPANY).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
