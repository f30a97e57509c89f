package org.cloudmigration.web.replication;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.web.shell.Place;

/**
 * Addresses of the pages of runs: one for each run, each of its parts, and what is sought there.
 */
public final class RunNavigation {

  static final String ROUTE = "runs/:environment/:run/:tab?(findings|timeline|log|compare)/:other?";

  private static final String PATH = "runs/";

  private RunNavigation() {}

  public static String address(String environment, UUID run) {
    return PATH + environment + "/" + run;
  }

  static String address(String environment, UUID run, RunTab tab) {
    return tab == RunTab.TABLES
        ? address(environment, run)
        : address(environment, run) + "/" + tab.path();
  }

  /** The report of a diagnostic run. */
  public static String findings(String environment, UUID run) {
    return address(environment, run, RunTab.FINDINGS);
  }

  /** Of the findings that are sought, as a file. */
  static String findingsFile(UUID run, Map<String, String> sought) {
    var said = new LinkedHashMap<>(sought);
    said.values().removeIf(String::isBlank);
    String query = QueryParameters.simple(said).getQueryString();
    return "admin/v1.0/runs/" + run + "/findings.csv" + (query.isEmpty() ? "" : "?" + query);
  }

  static String comparison(String environment, UUID run, UUID other) {
    return address(environment, run, RunTab.COMPARE) + "/" + other;
  }

  static String management(String environment) {
    return Place.MANAGEMENT_PATH + "/" + environment;
  }

  static String environment(RouteParameters parameters) {
    return parameters.get("environment").orElse("");
  }

  static Optional<UUID> run(RouteParameters parameters) {
    return id(parameters, "run");
  }

  static Optional<UUID> other(RouteParameters parameters) {
    return id(parameters, "other");
  }

  static RunTab tab(RouteParameters parameters) {
    return RunTab.of(parameters.get("tab"));
  }

  private static Optional<UUID> id(RouteParameters parameters, String name) {
    return parameters.get(name).flatMap(RunNavigation::id);
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Tells in the address what is sought, without a new place in the browser's history. */
  static void tell(UI ui, String address, Map<String, String> sought) {
    var said = new LinkedHashMap<>(sought);
    said.values().removeIf(String::isBlank);
    ui.getPage()
        .getHistory()
        .replaceState(null, new Location(address, QueryParameters.simple(said)));
  }
}
