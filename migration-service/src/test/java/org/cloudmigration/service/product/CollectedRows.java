package org.cloudmigration.service.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.database.TableDefinition;

/** Keeps a whole sample in memory; for small scales. */
public class CollectedRows implements SampleSink {

  /** A table with its rows. */
  public record Table(TableDefinition definition, List<List<?>> rows) {

    public int position(String column) {
      for (int i = 0; i < definition.columns().size(); i++) {
        if (definition.columns().get(i).name().equals(column)) {
          return i;
        }
      }
      throw new IllegalArgumentException(definition.name() + " has no column " + column);
    }

    public boolean has(String column) {
      return definition.columns().stream().anyMatch(each -> each.name().equals(column));
    }

    public Object value(List<?> row, String column) {
      return row.get(position(column));
    }

    public String text(List<?> row, String column) {
      return (String) value(row, column);
    }

    public int number(List<?> row, String column) {
      return (Integer) value(row, column);
    }

    public BigDecimal amount(List<?> row, String column) {
      Object value = value(row, column);
      return value instanceof Double binary ? BigDecimal.valueOf(binary) : (BigDecimal) value;
    }

    public List<Object> key(List<?> row) {
      return definition.key().stream().<Object>map(column -> value(row, column)).toList();
    }
  }

  private final Map<String, Map<String, Table>> databases = new LinkedHashMap<>();
  private Map<String, Table> database;
  private Table table;

  public Map<String, Map<String, Table>> databases() {
    return databases;
  }

  public List<Table> tables() {
    return databases.values().stream().flatMap(tables -> tables.values().stream()).toList();
  }

  @Override
  public void database(String name) {
    database = new LinkedHashMap<>();
    if (databases.put(name, database) != null) {
      throw new IllegalStateException(name + " is created twice");
    }
  }

  @Override
  public void table(TableDefinition definition) {
    table = new Table(definition, new ArrayList<>());
    if (database.put(definition.name().name(), table) != null) {
      throw new IllegalStateException(definition.name() + " is created twice");
    }
  }

  @Override
  public void row(List<?> values) {
    table.rows().add(values);
  }
}
