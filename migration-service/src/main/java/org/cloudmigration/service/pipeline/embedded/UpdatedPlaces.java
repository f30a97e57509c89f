package org.cloudmigration.service.pipeline.embedded;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.cloudmigration.service.database.BatchRowWriter;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnValues;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.KeyedRows;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.pipeline.alignment.Alignment;

/**
 * For a table that others made: rows that are there are updated, so that what other columns hold
 * stays; new ones get the empty value there.
 */
final class UpdatedPlaces implements ChangedPlaces {

  private final List<Column> columns;
  private final int[] changed;
  private final int[] key;
  private final Object[] empty;
  private final PreparedStatement update;
  private final RowWriter writer;

  UpdatedPlaces(Connection connection, Dialect dialect, Alignment alignment) throws SQLException {
    TableDefinition written = alignment.written();
    TableDefinition whole = alignment.whole();
    columns = written.columns();
    key = written.keyPlaces();
    int[] others =
        IntStream.range(0, columns.size())
            .filter(place -> !written.key().contains(columns.get(place).name()))
            .toArray();
    // Of a table that is all key, only whether the row is there can be asked.
    changed = others.length == 0 ? key : others;
    empty =
        alignment.emptied().stream()
            .map(column -> StagingConversion.empty(column.type().kind()))
            .toArray();
    String values =
        Arrays.stream(changed)
            .mapToObj(place -> dialect.quote(columns.get(place).name()) + " = ?")
            .collect(joining(", "));
    String where = dialect.whereKeys(written, 1, dialect.keyParameters().of(connection, written));
    update =
        connection.prepareStatement(
            "UPDATE %s SET %s%s".formatted(dialect.quote(written.name()), values, where));
    String places = String.join(", ", Collections.nCopies(whole.columns().size(), "?"));
    writer =
        new BatchRowWriter(
            connection,
            dialect.insertFrom(whole, "VALUES (" + places + ")", alignment.identity()),
            whole);
  }

  @Override
  public void put(KeyedRows keyed, List<Object[]> keys, List<Object[]> gone, List<Object[]> rows)
      throws SQLException {
    keyed.delete(gone);
    if (rows.isEmpty()) {
      return;
    }
    for (Object[] row : rows) {
      int next = bind(row, changed, 1);
      bind(row, key, next);
      update.addBatch();
    }
    int[] found = update.executeBatch();
    for (int i = 0; i < found.length; i++) {
      if (found[i] == 0) {
        writer.add(withEmpty(rows.get(i)));
      }
    }
    writer.flush();
  }

  private int bind(Object[] row, int[] places, int first) throws SQLException {
    int next = first;
    for (int place : places) {
      ColumnValues.write(update, next++, columns.get(place).type().kind(), row[place]);
    }
    return next;
  }

  private Object[] withEmpty(Object[] row) {
    Object[] whole = Arrays.copyOf(row, row.length + empty.length);
    System.arraycopy(empty, 0, whole, row.length, empty.length);
    return whole;
  }

  @Override
  public void close() throws SQLException {
    try (update) {
      writer.close();
    }
  }
}
