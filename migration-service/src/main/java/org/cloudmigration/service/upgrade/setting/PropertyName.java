package org.cloudmigration.service.upgrade.setting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Turns captions into names that the API allows, which begin with a letter. */
final class PropertyName {

  private PropertyName() {}

  static String of(String caption) {
    List<String> words =
        new ArrayList<>(
            Arrays.stream(caption.split("[^A-Za-z0-9]+")).filter(w -> !w.isEmpty()).toList());
    while (Character.isDigit(words.getFirst().charAt(0))) {
      words.add(words.removeFirst());
    }
    StringBuilder name = new StringBuilder(lower(words.removeFirst()));
    words.forEach(word -> name.append(upper(word)));
    return name.toString();
  }

  /** An abbreviation as a whole. */
  private static String lower(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT))
        ? word.toLowerCase(Locale.ROOT)
        : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }

  private static String upper(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
