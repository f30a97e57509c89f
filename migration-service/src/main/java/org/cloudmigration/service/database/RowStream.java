package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.cloudmigration.service.database.ColumnType.Kind;

/** Reads a table row by row in constant memory. */
public final class RowStream implements AutoCloseable {

  /** Rows that a driver fetches at once. */
  private static final int FETCH_SIZE = 1000;

  private final Statement statement;
  private final ResultSet rows;
  private final Kind[] kinds;

  private RowStream(Connection connection, Dialect dialect, String sql, Kind[] kinds)
      throws SQLException {
    this.kinds = kinds;
    dialect.streamRows(connection);
    statement = connection.createStatement();
    try {
      statement.setFetchSize(FETCH_SIZE);
      rows = statement.executeQuery(sql);
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  /** For digests, which do not ask for an order: as the database likes it best. */
  public static RowStream unordered(Connection connection, Dialect dialect, TableDefinition table)
      throws SQLException {
    return of(connection, dialect, dialect.select(table), kinds(table));
  }

  /** For copies: rows that arrive in the order of the key fill the target's index from the left. */
  public static RowStream inKeyOrder(Connection connection, Dialect dialect, TableDefinition table)
      throws SQLException {
    return of(connection, dialect, dialect.selectInKeyOrder(table), kinds(table));
  }

  /**
   * @param kinds of the query's columns
   */
  static RowStream of(Connection connection, Dialect dialect, String sql, Kind[] kinds)
      throws SQLException {
    return new RowStream(connection, dialect, sql, kinds);
  }

  private static Kind[] kinds(TableDefinition table) {
    return table.storedColumns().stream().map(c -> c.type().kind()).toArray(Kind[]::new);
  }

  /** The next row, or null after the last one. */
  public Object[] next() throws SQLException {
    if (!rows.next()) {
      return null;
    }
    var row = new Object[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      row[i] = ColumnValues.read(rows, i + 1, kinds[i]);
    }
    return row;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
