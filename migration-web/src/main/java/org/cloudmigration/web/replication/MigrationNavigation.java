package org.cloudmigration.web.replication;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.web.shell.Place;

/** Addresses of the management page: one for each environment, and one for each run in it. */
public final class MigrationNavigation {

  static final String ROUTE = Place.MANAGEMENT_PATH + "/:environment/:run?";

  private static final String ENVIRONMENT = "environment";
  private static final String RUN = "run";

  private MigrationNavigation() {}

  public static void toEnvironment(UI ui, String environment) {
    ui.navigate(MigrationView.class, new RouteParam(ENVIRONMENT, environment));
  }

  public static void toRun(UI ui, String environment, UUID run) {
    ui.navigate(MigrationView.class, ofRun(environment, run));
  }

  static RouteParameters ofEnvironment(String environment) {
    return new RouteParameters(ENVIRONMENT, environment);
  }

  private static RouteParameters ofRun(String environment, UUID run) {
    return new RouteParameters(
        new RouteParam(ENVIRONMENT, environment), new RouteParam(RUN, run.toString()));
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
