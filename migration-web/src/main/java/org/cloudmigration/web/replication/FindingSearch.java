package org.cloudmigration.web.replication;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.replication.FindingFilter;

/** What is sought among findings, as it stands in the address of page and export. */
final class FindingSearch {

  private static final String COLOUR = "colour";
  private static final String TABLE = "table";
  private static final String TEXT = "text";

  private FindingSearch() {}

  static FindingFilter of(QueryParameters query) {
    return of(name -> query.getSingleParameter(name).orElse(""));
  }

  /**
   * @param values by name; null or blank if not given
   */
  static FindingFilter of(UnaryOperator<String> values) {
    return new FindingFilter(
        colours(value(values, COLOUR)),
        RunNavigation.id(value(values, TABLE)).orElse(null),
        value(values, TEXT));
  }

  private static String value(UnaryOperator<String> values, String name) {
    return Optional.ofNullable(values.apply(name)).orElse("");
  }

  private static Set<FindingColour> colours(String names) {
    Set<String> said = new HashSet<>(List.of(names.toUpperCase(Locale.ROOT).split(",")));
    return Arrays.stream(FindingColour.values())
        .filter(colour -> said.contains(colour.name()))
        .collect(Collectors.toSet());
  }

  static Map<String, String> address(FindingFilter filter) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put(
        COLOUR,
        filter.colours().stream()
            .sorted()
            .map(colour -> colour.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(",")));
    said.put(TABLE, Optional.ofNullable(filter.table()).map(UUID::toString).orElse(""));
    said.put(TEXT, filter.text());
    return said;
  }
}
