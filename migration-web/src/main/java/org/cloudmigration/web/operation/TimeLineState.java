package org.cloudmigration.web.operation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudmigration.domain.operation.EntryCategory;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.service.operation.TimeLineFilter;

/**
 * What the address of the time line says. What it says and nobody understands is left out.
 *
 * @param from first day in the viewer's zone; null for the beginning
 * @param to last day; null for today
 * @param everywhere whether the whole installation is looked at
 * @param entry number of the one that is open; 0 for none
 */
record TimeLineState(
    String text,
    Set<EntryCategory> categories,
    Set<EntryOutcome> outcomes,
    String who,
    LocalDate from,
    LocalDate to,
    boolean everywhere,
    long entry)
    implements Serializable {

  static final TimeLineState EVERYTHING =
      new TimeLineState("", Set.of(), Set.of(), "", null, null, false, 0);

  static TimeLineState of(Map<String, List<String>> parameters) {
    return new TimeLineState(
        first(parameters, "q").orElse(""),
        names(parameters, "category", EntryCategory.values()),
        names(parameters, "outcome", EntryOutcome.values()),
        first(parameters, "who").orElse(""),
        first(parameters, "from").map(TimeLineState::day).orElse(null),
        first(parameters, "to").map(TimeLineState::day).orElse(null),
        first(parameters, "scope").filter("all"::equals).isPresent(),
        first(parameters, "entry")
            .filter(text -> text.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .orElse(0L));
  }

  private static Optional<String> first(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream().findFirst();
  }

  private static <E extends Enum<E>> Set<E> names(
      Map<String, List<String>> parameters, String name, E[] values) {
    List<String> wanted = parameters.getOrDefault(name, List.of());
    return Arrays.stream(values)
        .filter(value -> wanted.contains(word(value)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    put(parameters, "q", text.isBlank() ? Stream.empty() : Stream.of(text));
    put(parameters, "category", categories.stream().sorted().map(TimeLineState::word));
    put(parameters, "outcome", outcomes.stream().sorted().map(TimeLineState::word));
    put(parameters, "who", who.isBlank() ? Stream.empty() : Stream.of(who));
    put(parameters, "from", Stream.ofNullable(from).map(LocalDate::toString));
    put(parameters, "to", Stream.ofNullable(to).map(LocalDate::toString));
    put(parameters, "scope", everywhere ? Stream.of("all") : Stream.empty());
    put(parameters, "entry", entry == 0 ? Stream.empty() : Stream.of(Long.toString(entry)));
    return parameters;
  }

  private static void put(
      Map<String, List<String>> parameters, String name, Stream<String> values) {
    List<String> all = values.toList();
    if (!all.isEmpty()) {
      parameters.put(name, all);
    }
  }

  TimeLineFilter filter(String environment, ZoneId zone) {
    return new TimeLineFilter(
        everywhere ? null : environment,
        text,
        categories,
        outcomes,
        who,
        at(from, day -> day, zone),
        at(to, day -> day.plusDays(1), zone));
  }

  private static Instant at(LocalDate day, Function<LocalDate, LocalDate> shift, ZoneId zone) {
    return day == null ? null : shift.apply(day).atStartOfDay(zone).toInstant();
  }

  /** Whether it leaves entries out. */
  boolean isFiltered() {
    return !withoutEntry().equals(everywhere ? EVERYTHING.everywhere(true) : EVERYTHING);
  }

  TimeLineState everywhere(boolean wanted) {
    return new TimeLineState(text, categories, outcomes, who, from, to, wanted, entry);
  }

  TimeLineState open(long number) {
    return new TimeLineState(text, categories, outcomes, who, from, to, everywhere, number);
  }

  TimeLineState withoutEntry() {
    return open(0);
  }
}
