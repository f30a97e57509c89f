package org.cloudmigration.service.product.gp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.database.TableDefinition;

/** Keeps a whole sample in memory; for small scales. */
final class CollectedSample implements SampleSink {

  static final String COMPANY = "TRSC1";
  static final String SECOND_COMPANY = "TRSC2";
  static final String SYSTEM = "DYNAMICS";

  private static final Map<Integer, CollectedSample> BY_SCALE = new LinkedHashMap<>();

  /** A table with its rows. */
  record Table(TableDefinition definition, List<List<?>> rows) {

    int position(String column) {
      for (int i = 0; i < definition.columns().size(); i++) {
        if (definition.columns().get(i).name().equals(column)) {
          return i;
        }
      }
      throw new IllegalArgumentException(definition.name() + " has no column " + column);
    }

    Object value(List<?> row, String column) {
      return row.get(position(column));
    }

    int number(List<?> row, String column) {
      return (Integer) value(row, column);
    }

    BigDecimal amount(List<?> row, String column) {
      return (BigDecimal) value(row, column);
    }

    List<Object> key(List<?> row) {
      return definition.key().stream().<Object>map(column -> value(row, column)).toList();
    }
  }

  private final Map<String, Map<String, Table>> databases = new LinkedHashMap<>();
  private Map<String, Table> database;
  private Table table;

  static synchronized CollectedSample ofScale(int scale) {
    return BY_SCALE.computeIfAbsent(
        scale,
        missing -> {
          CollectedSample sample = new CollectedSample();
          new DynamicsGp().generateSample(missing, sample);
          return sample;
        });
  }

  Map<String, Map<String, Table>> databases() {
    return databases;
  }

  Table table(String company, String name) {
    Table found = databases.get(company).get(name);
    return found == null ? databases.get(SYSTEM).get(name) : found;
  }

  List<Table> tables() {
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
