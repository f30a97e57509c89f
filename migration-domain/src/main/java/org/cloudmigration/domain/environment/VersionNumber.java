package org.cloudmigration.domain.environment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of one to four numbers with dots between, such as {@code 25.0} or {@code 13.0.5026.0}.
 * Ordered number by number; those that are not written count as 0, so that {@code 25} is {@code
 * 25.0}.
 */
public record VersionNumber(List<Integer> parts) implements Comparable<VersionNumber> {

  private static final int PARTS = 4;

  private static final Pattern FORM = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9}){0,3}");

  public VersionNumber {
    if (parts.isEmpty() || parts.size() > PARTS || parts.stream().anyMatch(part -> part < 0)) {
      throw new IllegalArgumentException("Not a version: " + parts);
    }
    parts = List.copyOf(parts);
  }

  public static VersionNumber of(Integer... parts) {
    return new VersionNumber(List.of(parts));
  }

  /** Empty if the text is anything else than a version. */
  public static Optional<VersionNumber> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(of(text)) : Optional.empty();
  }

  /**
   * The version that a longer text begins with, such as that of a server; empty if there is none.
   */
  public static Optional<VersionNumber> startOf(String text) {
    Matcher start = FORM.matcher(text);
    return start.lookingAt() ? Optional.of(of(start.group())) : Optional.empty();
  }

  private static VersionNumber of(String text) {
    return new VersionNumber(Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList());
  }

  public boolean isBefore(VersionNumber other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(VersionNumber other) {
    for (int i = 0; i < PARTS; i++) {
      int difference = Integer.compare(part(i), other.part(i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private int part(int index) {
    return index < parts.size() ? parts.get(index) : 0;
  }

  @Override
  public String toString() {
    return String.join(".", parts.stream().map(String::valueOf).toList());
  }
}
