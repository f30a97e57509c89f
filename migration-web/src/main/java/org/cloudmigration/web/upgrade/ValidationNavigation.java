package org.cloudmigration.web.upgrade;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.domain.upgrade.TestOutcome;

/** Addresses of the page of validation tests: what is chosen there stands in them. */
public final class ValidationNavigation {

  private static final String PATH = "validation";
  static final String ROUTE = PATH + "/:environment/:company?";
  private static final String RESULT = "result";
  private static final String TEST = "test";

  private ValidationNavigation() {}

  public static String address(String environment) {
    return PATH + "/" + environment;
  }

  /** Of one company. */
  static String address(String environment, String company) {
    return company.isEmpty() ? address(environment) : address(environment) + "/" + company;
  }

  static String address(String environment, TestOutcome result) {
    return address(environment) + "?" + RESULT + "=" + result;
  }

  static Location location(String environment, VerdictQuery query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (query.result() != null) {
      parameters.put(RESULT, List.of(query.result().name()));
    }
    if (!query.test().isEmpty()) {
      parameters.put(TEST, List.of(query.test()));
    }
    return new Location(address(environment, query.company()), new QueryParameters(parameters));
  }

  /** What an address does not know is left open. */
  static VerdictQuery query(RouteParameters parameters, QueryParameters more) {
    String wanted = more.getSingleParameter(RESULT).orElse("");
    TestOutcome result =
        Stream.of(TestOutcome.values())
            .filter(known -> known.name().equals(wanted))
            .findFirst()
            .orElse(null);
    return new VerdictQuery(
        UpgradeNavigation.company(parameters),
        result,
        more.getSingleParameter(TEST).orElse(""),
        "",
        false);
  }
}
