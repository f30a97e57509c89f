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
}
