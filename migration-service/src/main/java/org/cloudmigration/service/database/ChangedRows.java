package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import org.cloudmigration.service.database.ColumnType.Kind;

/** Reads what changed in a table, row by row in constant memory. */
public final class ChangedRows implements AutoCloseable {

  private final RowStream stream;
  private final int keyColumns;

  private ChangedRows(RowStream stream, int keyColumns) {
    this.stream = stream;
    this.keyColumns = keyColumns;
  }

  /**
   * @param source in the transaction that the adapter's change reader began
   */
  public static ChangedRows since(
      long version, Connection source, DatabaseAdapter adapter, TableDefinition table)
      throws SQLException {
    return new ChangedRows(
        QueryRows.of(
            source,
            adapter.dialect(),
            adapter.changeReader().changedRows(table, version),
            kinds(table),
            query -> {}),
        table.key().size());
  }

  /**
   * Out of a table that somebody else has brought them into.
   *
   * @param query for what {@link ChangeReader#changedRows} tells, as of the table
   */
  public static ChangedRows in(
      Connection connection, Dialect dialect, String query, TableDefinition table)
      throws SQLException {
    return new ChangedRows(
        QueryRows.of(connection, dialect, query, kinds(table), parameters -> {}),
        table.key().size());
  }

  private static Kind[] kinds(TableDefinition table) {
    var kinds = new ArrayList<Kind>();
    table.keyColumns().forEach(column -> kinds.add(column.type().kind()));
    kinds.add(Kind.INT);
    table.storedColumns().forEach(column -> kinds.add(column.type().kind()));
    return kinds.toArray(Kind[]::new);
  }

  /** The next row, or null after the last one. */
  public ChangedRow next() throws SQLException {
    Object[] values = stream.next();
    if (values == null) {
      return null;
    }
    boolean there = values[keyColumns].equals(1L);
    return new ChangedRow(
        Arrays.copyOf(values, keyColumns),
        there ? Arrays.copyOfRange(values, keyColumns + 1, values.length) : null);
  }

  @Override
  public void close() throws SQLException {
    stream.close();
  }
}
