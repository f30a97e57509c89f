package org.cloudmigration.service.webhook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One thing to tell a subscriber.
 *
 * @param tail what follows the resource: a key in parentheses, or the filter of a collection
 */
record Change(Type type, String tail) {

  enum Type {
    CREATED,
    UPDATED,
    DELETED,
    COLLECTION;

    String apiName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Change of(Type type, Object id) {
    return new Change(type, "(" + id + ")");
  }

  /** As they are stored: one in a line. */
  static String format(List<Change> changes) {
    return changes.stream()
        .map(change -> change.type + " " + change.tail)
        .collect(Collectors.joining("\n"));
  }

  static List<Change> parse(String text) {
    return text.lines()
        .map(line -> line.split(" ", 2))
        .map(parts -> new Change(Type.valueOf(parts[0]), parts[1]))
        .toList();
  }
}
