package org.cloudmigration.service.database;

import java.util.List;
import java.util.Objects;

/**
 * A table with its columns in order.
 *
 * @param key columns of the primary key in key order; empty for a heap
 */
public record TableDefinition(TableName name, List<Column> columns, List<String> key) {

  public TableDefinition {
    Objects.requireNonNull(name);
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  public TableDefinition named(TableName other) {
    return new TableDefinition(other, columns, key);
  }

  public TableDefinition withoutKey() {
    return new TableDefinition(name, columns, List.of());
  }

  /** Without those that the database computes. */
  public List<Column> storedColumns() {
    return columns.stream().filter(c -> !c.generated()).toList();
  }

  /** Those of the primary key, in its order. */
  public List<Column> keyColumns() {
    return key.stream()
        .map(name -> columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow())
        .toList();
  }

  /** Places of the primary key's columns among the stored ones. */
  public int[] keyPlaces() {
    return key.stream().mapToInt(storedColumnNames()::indexOf).toArray();
  }

  public List<String> storedColumnNames() {
    return storedColumns().stream().map(Column::name).toList();
  }
}
