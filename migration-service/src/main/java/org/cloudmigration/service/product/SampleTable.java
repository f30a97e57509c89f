package org.cloudmigration.service.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.database.TableDefinition;

/**
 * Builds the rows of one table of a sample source, column by column. Columns without a value get
 * the empty value of their type, as sources without NULL have it.
 */
public final class SampleTable {

  private final TableDefinition table;
  private final SampleSink sink;
  private final Map<String, Integer> positions = new HashMap<>();
  private final ColumnType[] types;
  private final Object[] emptyRow;
  private Object[] row;
  private int rows;

  /** Creates the table in the sink's current database. */
  public SampleTable(TableDefinition table, SampleSink sink) {
    this.table = table;
    this.sink = sink;
    List<Column> columns = table.columns();
    types = columns.stream().map(Column::type).toArray(ColumnType[]::new);
    emptyRow = Arrays.stream(types).map(SampleValue::empty).toArray();
    row = emptyRow.clone();
    for (int i = 0; i < types.length; i++) {
      positions.put(columns.get(i).name(), i);
    }
    sink.table(table);
  }

  public SampleTable set(String column, String value) {
    return put(column, value);
  }

  /** For whole numbers and, as it is, for decimals. */
  public SampleTable set(String column, long value) {
    return put(column, value);
  }

  public SampleTable set(String column, BigDecimal value) {
    return put(column, value);
  }

  public SampleTable set(String column, LocalDate value) {
    return put(column, value);
  }

  /** For flags: 1 or 0. */
  public SampleTable set(String column, boolean value) {
    return put(column, value ? 1L : 0L);
  }

  /** Number of the row that is being built, from 1. */
  public int number() {
    return rows + 1;
  }

  /** Hands the row over and begins the next. */
  public void add() {
    sink.row(Collections.unmodifiableList(Arrays.asList(row)));
    row = emptyRow.clone();
    rows++;
  }

  private SampleTable put(String column, Object value) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException(table.name().name() + " has no column " + column);
    }
    try {
      row[position] = SampleValue.of(types[position], value);
    } catch (ClassCastException e) {
      throw new IllegalArgumentException(
          table.name().name() + "." + column + " cannot hold " + value, e);
    }
    return this;
  }
}
