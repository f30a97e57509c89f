package org.cloudmigration.service.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Numbers that rise with each change of an entity; what differs from earlier ones has changed. */
record Marks(Map<UUID, Long> numbers) {

  static Marks parse(String text) {
    Map<UUID, Long> numbers = new TreeMap<>();
    text.lines()
        .map(line -> line.split("="))
        .forEach(parts -> numbers.put(UUID.fromString(parts[0]), Long.valueOf(parts[1])));
    return new Marks(numbers);
  }

  String format() {
    return numbers.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** What an entity had, or 0 for one that was not there. */
  long of(UUID id) {
    return numbers.getOrDefault(id, 0L);
  }

  boolean know(UUID id) {
    return numbers.containsKey(id);
  }

  List<Change> since(Marks before) {
    List<Change> changes = new ArrayList<>();
    numbers.forEach(
        (id, number) -> {
          if (!before.know(id)) {
            changes.add(Change.of(Change.Type.CREATED, id));
          } else if (before.of(id) != number) {
            changes.add(Change.of(Change.Type.UPDATED, id));
          }
        });
    before.numbers.keySet().stream()
        .filter(id -> !know(id))
        .forEach(id -> changes.add(Change.of(Change.Type.DELETED, id)));
    return changes;
  }
}
