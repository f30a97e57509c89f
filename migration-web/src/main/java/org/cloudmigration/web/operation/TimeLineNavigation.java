package org.cloudmigration.web.operation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import org.cloudmigration.web.shell.Place;

/** Addresses of the time line: one for each environment, filter and entry. */
final class TimeLineNavigation {

  static final String ROUTE = Place.TIME_LINE_PATH + "/:environment";

  private static final String ENVIRONMENT = "environment";

  private TimeLineNavigation() {}

  static void toState(UI ui, String environment, TimeLineState state) {
    ui.navigate(
        TimeLinePage.class,
        new RouteParameters(new RouteParam(ENVIRONMENT, environment)),
        new QueryParameters(state.parameters()));
  }

  /** For links, relative to the root of the page. */
  static String address(String environment, TimeLineState state) {
    String query = new QueryParameters(state.parameters()).getQueryString();
    return Place.TIME_LINE_PATH + "/" + environment + (query.isEmpty() ? "" : "?" + query);
  }

  static String environment(RouteParameters parameters) {
    return parameters.get(ENVIRONMENT).orElse("");
  }
}
