package org.cloudmigration.web.management;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.service.management.LogFilter;
import org.cloudmigration.service.management.LogOrder;
import org.cloudmigration.service.management.LogStatus;

/**
 * What the log shows, as it stands in the address: {@code
 * ?status=failed,stopped&type=full&text=…&from=2026-01-31&to=2026-02-01&sort=rows-desc}. What
 * cannot be understood there is left out.
 *
 * @param from first day, in the viewer's zone; null for the beginning
 * @param to last day; null for the end
 */
record LogQuery(
    Set<LogStatus> statuses,
    Set<ReplicationType> types,
    String text,
    LocalDate from,
    LocalDate to,
    LogOrder order) {

  static final LogQuery ALL =
      new LogQuery(Set.of(), Set.of(), "", null, null, LogOrder.NEWEST_FIRST);

  static LogQuery of(QueryParameters parameters) {
    Map<String, String> values =
        parameters.getParameters().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    return new LogQuery(
        set(LogStatus.class, values.getOrDefault("status", "")),
        set(ReplicationType.class, values.getOrDefault("type", "")),
        values.getOrDefault("text", ""),
        day(values.get("from")),
        day(values.get("to")),
        order(values.getOrDefault("sort", "")));
  }

  QueryParameters parameters() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    put(values, "status", words(statuses));
    put(values, "type", words(types));
    put(values, "text", text);
    put(values, "from", from == null ? "" : from.toString());
    put(values, "to", to == null ? "" : to.toString());
    put(
        values,
        "sort",
        order.equals(LogOrder.NEWEST_FIRST)
            ? ""
            : word(order.column()) + (order.descending() ? "-desc" : "-asc"));
    return new QueryParameters(values);
  }

  LogFilter filter(ZoneId zone) {
    return new LogFilter(
        statuses, types, text, start(from, zone), to == null ? null : start(to.plusDays(1), zone));
  }

  boolean showsAll() {
    return statuses.isEmpty() && types.isEmpty() && text.isBlank() && from == null && to == null;
  }

  LogQuery sorted(LogOrder newOrder) {
    return new LogQuery(statuses, types, text, from, to, newOrder);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static void put(Map<String, List<String>> values, String name, String value) {
    if (!value.isBlank()) {
      values.put(name, List.of(value));
    }
  }

  private static <E extends Enum<E>> Set<E> set(Class<E> type, String words) {
    List<String> wanted = List.of(words.split(","));
    Set<E> found = EnumSet.noneOf(type);
    Arrays.stream(type.getEnumConstants())
        .filter(each -> wanted.contains(word(each)))
        .forEach(found::add);
    return found;
  }

  private static String words(Set<? extends Enum<?>> values) {
    return values.stream().sorted().map(LogQuery::word).collect(Collectors.joining(","));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LogOrder order(String text) {
    return Arrays.stream(LogOrder.Column.values())
        .filter(column -> text.equals(word(column) + "-asc") || text.equals(word(column) + "-desc"))
        .map(column -> new LogOrder(column, text.endsWith("-desc")))
        .findFirst()
        .orElse(LogOrder.NEWEST_FIRST);
  }
}
