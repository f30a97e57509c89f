package org.cloudmigration.service.upgrade.sql;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Settings under which something is done: {@code Migrate GL Module, not Migrate Only GL Master,
 * Oldest GL Year to Migrate > 0}. All parts must hold; of {@code a or b} one.
 */
public final class Condition {

  public static final Condition ALWAYS = new Condition(List.of());

  private static final Pattern TERM = Pattern.compile("(not )?(.+?)(?: > (\\d+))?");

  private record Term(String setting, boolean wanted, int above) {

    boolean holds(Object value) {
      boolean is =
          switch (value) {
            case Boolean flag -> flag;
            case Integer number -> number > above;
            case String text -> !text.isBlank();
            default -> throw new StepTextException(setting + " is nothing to ask for");
          };
      return is == wanted;
    }
  }

  private final List<List<Term>> parts;

  private Condition(List<List<Term>> parts) {
    this.parts = parts;
  }

  public static Condition parse(String words) {
    if (words.isBlank()) {
      return ALWAYS;
    }
    return new Condition(
        Stream.of(words.split(","))
            .map(part -> Stream.of(part.split(" or ")).map(Condition::term).toList())
            .toList());
  }

  private static Term term(String words) {
    Matcher term = TERM.matcher(words.strip());
    if (!term.matches()) {
      throw new StepTextException("Not a condition: " + words);
    }
    int above = term.group(3) == null ? 0 : Integer.parseInt(term.group(3));
    return new Term(term.group(2), term.group(1) == null, above);
  }

  /**
   * @param settings value by name: a Boolean, an Integer or a String
   */
  public boolean holds(Function<String, Object> settings) {
    return parts.stream()
        .allMatch(
            part ->
                part.stream()
                    .anyMatch(
                        term -> term.holds(Objects.requireNonNull(settings.apply(term.setting)))));
  }

  /** Names of the settings that it asks for. */
  public List<String> settings() {
    return parts.stream().flatMap(List::stream).map(Term::setting).distinct().toList();
  }
}
