package org.cloudmigration.service.database;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what people mean in what a catalogue holds. */
public final class CatalogueNames {

  private CatalogueNames() {}

  /** The very name; otherwise the only one that differs by its case alone. */
  public static Optional<String> spelt(String wanted, Set<String> names) {
    if (names.contains(wanted)) {
      return Optional.of(wanted);
    }
    List<String> alike = names.stream().filter(wanted::equalsIgnoreCase).toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  /**
   * A table with its columns as a database spells them, if that one takes names for the same which
   * differ by their case alone.
   *
   * @param names of columns that are there
   */
  public static TableDefinition spelt(
      TableDefinition wanted, Set<String> names, TableLimits database) {
    if (!database.namesIgnoreCase()) {
      return wanted;
    }
    return new TableDefinition(
        wanted.name(),
        wanted.columns().stream()
            .map(c -> new Column(there(c.name(), names), c.type(), c.nullable(), c.generated()))
            .toList(),
        wanted.key().stream().map(column -> there(column, names)).toList());
  }

  private static String there(String wanted, Set<String> names) {
    return spelt(wanted, names).orElse(wanted);
  }
}
