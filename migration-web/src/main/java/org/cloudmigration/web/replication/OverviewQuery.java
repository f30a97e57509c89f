package org.cloudmigration.web.replication;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.management.OverviewFilter;
import org.cloudmigration.service.management.OverviewOrder;

/**
 * What the overview shows, as it stands in the address: {@code
 * ?status=FAILED,WARNING&verification=DIFFERS&company=…&migrated=no&text=…&sort=rows-desc}. A
 * company that is there and blank stands for per-database tables. What cannot be understood is left
 * out.
 */
record OverviewQuery(OverviewFilter filter, OverviewOrder order) {

  static final OverviewQuery ALL = new OverviewQuery(OverviewFilter.ALL, OverviewOrder.BY_COMPANY);

  static OverviewQuery of(QueryParameters parameters) {
    return of(name -> parameters.getSingleParameter(name).orElse(null));
  }

  /**
   * @param value of a parameter, null if it is not there
   */
  static OverviewQuery of(UnaryOperator<String> value) {
    return new OverviewQuery(
        new OverviewFilter(
            set(TableStatus.class, value.apply("status")),
            set(Verification.class, value.apply("verification")),
            value.apply("company"),
            "no".equals(value.apply("migrated")),
            value.apply("text") == null ? "" : value.apply("text")),
        order(value.apply("sort")));
  }

  QueryParameters parameters() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    put(values, "status", words(filter.statuses()));
    put(values, "verification", words(filter.verifications()));
    if (filter.company() != null) {
      values.put("company", List.of(filter.company()));
    }
    put(values, "migrated", filter.notMigrated() ? "no" : "");
    put(values, "text", filter.text());
    if (!order.equals(OverviewOrder.BY_COMPANY)) {
      put(values, "sort", word(order.column()) + (order.descending() ? "-desc" : "-asc"));
    }
    return new QueryParameters(values);
  }

  boolean showsAll() {
    return filter.equals(OverviewFilter.ALL);
  }

  private static void put(Map<String, List<String>> values, String name, String value) {
    if (!value.isBlank()) {
      values.put(name, List.of(value));
    }
  }

  private static <E extends Enum<E>> Set<E> set(Class<E> type, String words) {
    Set<E> found = EnumSet.noneOf(type);
    if (words != null) {
      List<String> wanted =
          Arrays.stream(words.split(",")).map(w -> w.toUpperCase(Locale.ROOT)).toList();
      Arrays.stream(type.getEnumConstants())
          .filter(each -> wanted.contains(each.name()))
          .forEach(found::add);
    }
    return found;
  }

  private static String words(Set<? extends Enum<?>> values) {
    return values.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static OverviewOrder order(String text) {
    return Arrays.stream(OverviewOrder.Column.values())
        .filter(c -> (word(c) + "-asc").equals(text) || (word(c) + "-desc").equals(text))
        .map(column -> new OverviewOrder(column, text.endsWith("-desc")))
        .findFirst()
        .orElse(OverviewOrder.BY_COMPANY);
  }
}
