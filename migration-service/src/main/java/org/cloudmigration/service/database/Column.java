package org.cloudmigration.service.database;

import java.util.Objects;

/**
 * A column of a table.
 *
 * @param generated the database computes it (computed, rowversion): neither copied nor compared
 */
public record Column(String name, ColumnType type, boolean nullable, boolean generated) {

  public Column {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
  }

  public static Column notNull(String name, ColumnType type) {
    return new Column(name, type, false, false);
  }
}
