package org.cloudmigration.service.replication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudmigration.service.database.ColumnLine;
import org.cloudmigration.service.replication.ColumnChange.Kind;

/**
 * How the columns of a table have changed.
 *
 * @param reordered the same columns stand in another order
 */
public record ColumnDifference(List<ColumnChange> changes, boolean reordered) {

  public ColumnDifference {
    changes = List.copyOf(changes);
  }

  /**
   * @param keysKnown whether both tell the primary key
   */
  static ColumnDifference between(List<String> before, List<String> after, boolean keysKnown) {
    Map<String, ColumnLine> old = byName(before);
    Map<String, ColumnLine> now = byName(after);
    var changes = new ArrayList<ColumnChange>();
    now.forEach(
        (name, column) -> {
          ColumnLine earlier = old.get(name);
          if (earlier == null) {
            changes.add(new ColumnChange(name, Kind.ADDED, "", column.type()));
          } else {
            changed(earlier, column, keysKnown, changes);
          }
        });
    old.forEach(
        (name, column) -> {
          if (!now.containsKey(name)) {
            changes.add(new ColumnChange(name, Kind.REMOVED, column.type(), ""));
          }
        });
    boolean sameOrder = List.copyOf(old.keySet()).equals(List.copyOf(now.keySet()));
    return new ColumnDifference(changes, changes.isEmpty() && !sameOrder);
  }

  private static void changed(
      ColumnLine before, ColumnLine after, boolean keysKnown, List<ColumnChange> changes) {
    if (!before.type().equals(after.type())) {
      Kind kind = kindOf(before).equals(kindOf(after)) ? Kind.LENGTH : Kind.TYPE;
      changes.add(new ColumnChange(after.name(), kind, before.type(), after.type()));
    }
    if (keysKnown && before.keyPlace() != after.keyPlace()) {
      changes.add(new ColumnChange(after.name(), Kind.KEY, key(before), key(after)));
    }
  }

  /** A type without what stands in brackets. */
  private static String kindOf(ColumnLine column) {
    return column.type().replaceFirst("\\(.*", "");
  }

  private static String key(ColumnLine column) {
    return column.keyPlace() == 0
        ? "no part of the primary key"
        : "column " + column.keyPlace() + " of the primary key";
  }

  private static Map<String, ColumnLine> byName(List<String> lines) {
    return lines.stream()
        .map(ColumnLine::of)
        .collect(
            Collectors.toMap(
                ColumnLine::name, line -> line, (first, same) -> first, LinkedHashMap::new));
  }

  public boolean isEmpty() {
    return changes.isEmpty() && !reordered;
  }

  public String words() {
    var parts = new ArrayList<String>();
    part(parts, "added ", Kind.ADDED);
    part(parts, "removed ", Kind.REMOVED);
    part(parts, "changed ", Kind.TYPE, Kind.LENGTH);
    part(parts, "key: ", Kind.KEY);
    if (reordered) {
      parts.add("in another order");
    }
    return String.join("; ", parts);
  }

  private void part(List<String> parts, String verb, Kind... kinds) {
    String columns =
        changes.stream()
            .filter(change -> List.of(kinds).contains(change.kind()))
            .map(ColumnDifference::words)
            .collect(Collectors.joining(", "));
    if (!columns.isEmpty()) {
      parts.add(verb + columns);
    }
  }

  private static String words(ColumnChange change) {
    return switch (change.kind()) {
      case ADDED -> change.column() + " " + change.after();
      case REMOVED -> change.column() + " " + change.before();
      case TYPE, LENGTH -> change.column() + " from " + change.before() + " to " + change.after();
      case KEY -> change.column() + " " + change.after();
    };
  }
}
