package org.cloudmigration.web.replication;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.web.shell.Place;

/** Addresses of the tables of an environment over all runs: all of them, and each. */
public final class OverviewNavigation {

  static final String ROUTE = Place.TABLES_PATH + "/:environment";
  static final String TABLE_ROUTE = Place.TABLES_PATH + "/:environment/:table";

  private OverviewNavigation() {}

  public static String address(String environment) {
    return Place.TABLES_PATH + "/" + environment;
  }

  public static String table(String environment, UUID table) {
    return address(environment) + "/" + table;
  }

  /** The tables that are shown, as a file. */
  static String export(String environment, OverviewQuery query) {
    String parameters =
        query.parameters().getParameters().entrySet().stream()
            .map(
                entry ->
                    entry.getKey()
                        + "="
                        + URLEncoder.encode(entry.getValue().getFirst(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return "admin/v1.0/environments/" + environment + "/tables.csv?" + parameters;
  }

  static String environment(RouteParameters parameters) {
    return parameters.get("environment").orElse("");
  }

  /** Empty for what is no id of a table. */
  static Optional<UUID> table(RouteParameters parameters) {
    return parameters.get("table").flatMap(RunNavigation::id);
  }

  /** Corrects the address of the page that is shown already. */
  static void showAddress(UI ui, String environment, OverviewQuery query) {
    ui.getPage()
        .getHistory()
        .replaceState(null, new Location(address(environment), query.parameters()));
  }
}
