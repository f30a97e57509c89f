package org.cloudmigration.web.management;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.web.shell.Place;

/**
 * Addresses of the management page: one for each environment, and one for each run that is chosen
 * in its log; what the log is filtered by follows as query parameters.
 */
public final class MigrationNavigation {

  static final String ROUTE = Place.MANAGEMENT_PATH + "/:environment/:run?";

  /** Query parameter: which dialog is open. */
  private static final String DIALOG = "dialog";

  private static final String UPDATE = "update";
  private static final String ENVIRONMENT = "environment";
  private static final String RUN = "run";

  private MigrationNavigation() {}

  public static void toEnvironment(UI ui, String environment) {
    ui.navigate(MigrationView.class, new RouteParam(ENVIRONMENT, environment));
  }

  /** Corrects the address of the page that is shown already. */
  static void showAddress(UI ui, String environment, Optional<UUID> run, LogQuery query) {
    String path = address(environment) + run.map(id -> "/" + id).orElse("");
    ui.getPage().getHistory().replaceState(null, new Location(path, query.parameters()));
  }

  public static String address(String environment) {
    return Place.MANAGEMENT_PATH + "/" + environment;
  }

  /** With the dialog that tells whether there is an update of the pipelines. */
  public static String checkForUpdate(String environment) {
    return address(environment) + "?" + DIALOG + "=" + UPDATE;
  }

  static boolean checksForUpdate(QueryParameters parameters) {
    return parameters.getSingleParameter(DIALOG).filter(UPDATE::equals).isPresent();
  }

  static RouteParameters ofEnvironment(String environment) {
    return new RouteParameters(ENVIRONMENT, environment);
  }

  static String environment(RouteParameters parameters) {
    return parameters.get(ENVIRONMENT).orElse("");
  }

  /** Empty for the newest run, and for what is no id of a run. */
  static Optional<UUID> run(RouteParameters parameters) {
    try {
      return parameters.get(RUN).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
