package org.cloudmigration.service.replication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the columns of a table have changed.
 *
 * @param added name and type, as those removed
 * @param changed name, old type and new type
 * @param reordered the same columns stand in another order
 */
public record ColumnDifference(
    List<String> added, List<String> removed, List<String> changed, boolean reordered) {

  static ColumnDifference between(List<String> before, List<String> after) {
    Map<String, String> old = byName(before);
    Map<String, String> now = byName(after);
    var added = new ArrayList<String>();
    var removed = new ArrayList<String>();
    var changed = new ArrayList<String>();
    now.forEach(
        (name, type) -> {
          String earlier = old.get(name);
          if (earlier == null) {
            added.add(name + " " + type);
          } else if (!earlier.equals(type)) {
            changed.add(name + " from " + earlier + " to " + type);
          }
        });
    old.forEach(
        (name, type) -> {
          if (!now.containsKey(name)) {
            removed.add(name + " " + type);
          }
        });
    boolean same = added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    return new ColumnDifference(added, removed, changed, same && !before.equals(after));
  }

  /** A type has no blank in it, a name may. */
  private static Map<String, String> byName(List<String> columns) {
    var types = new LinkedHashMap<String, String>();
    for (String column : columns) {
      int blank = column.lastIndexOf(' ');
      types.put(column.substring(0, blank), column.substring(blank + 1));
    }
    return types;
  }

  public String words() {
    var parts = new ArrayList<String>();
    part(parts, "added ", added);
    part(parts, "removed ", removed);
    part(parts, "changed ", changed);
    if (reordered) {
      parts.add("in another order");
    }
    return String.join("; ", parts);
  }

  private static void part(List<String> parts, String verb, List<String> columns) {
    if (!columns.isEmpty()) {
      parts.add(verb + String.join(", ", columns));
    }
  }
}
