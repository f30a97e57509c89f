package org.cloudmigration.web.company;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import org.cloudmigration.web.shell.Place;

/** Addresses of the company status page: one for each environment. */
public final class CompanyNavigation {

  static final String ROUTE = Place.COMPANIES_PATH + "/:environment";

  private static final String ENVIRONMENT = "environment";

  private CompanyNavigation() {}

  public static void toCompanies(UI ui, String environment) {
    ui.navigate(CompanyPage.class, new RouteParam(ENVIRONMENT, environment));
  }

  static String environment(RouteParameters parameters) {
    return parameters.get(ENVIRONMENT).orElse("");
  }
}
