package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.cloudmigration.service.database.ColumnType.Kind;

/** The rows of a query, fetched some at a time. */
final class QueryRows implements RowStream {

  /** Rows that a driver fetches at once. */
  private static final int FETCH_SIZE = 1000;

  private final PreparedStatement statement;
  private final ResultSet rows;
  private final Kind[] kinds;
  private boolean left = true;

  private QueryRows(PreparedStatement statement, ResultSet rows, Kind[] kinds) {
    this.statement = statement;
    this.rows = rows;
    this.kinds = kinds;
  }

  /** Sets the parameters of a query. */
  interface Parameters {
    void set(PreparedStatement query) throws SQLException;
  }

  static QueryRows of(Connection connection, Dialect dialect, String sql, TableDefinition table)
      throws SQLException {
    return of(connection, dialect, sql, kinds(table), query -> {});
  }

  /**
   * @param kinds of the query's columns
   */
  static QueryRows of(
      Connection connection, Dialect dialect, String sql, Kind[] kinds, Parameters parameters)
      throws SQLException {
    dialect.streamRows(connection);
    return of(connection, sql, kinds, parameters);
  }

  /** For a transaction that has written: streaming is switched by what may end it. */
  static QueryRows within(Connection connection, String sql, TableDefinition table)
      throws SQLException {
    return of(connection, sql, kinds(table), query -> {});
  }

  private static QueryRows of(
      Connection connection, String sql, Kind[] kinds, Parameters parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      statement.setFetchSize(FETCH_SIZE);
      parameters.set(statement);
      return new QueryRows(statement, statement.executeQuery(), kinds);
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  static Kind[] kinds(TableDefinition table) {
    return table.storedColumns().stream().map(c -> c.type().kind()).toArray(Kind[]::new);
  }

  @Override
  public Object[] next() throws SQLException {
    left = false;
    if (!rows.next()) {
      return null;
    }
    left = true;
    var row = new Object[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      row[i] = ColumnValues.read(rows, i + 1, kinds[i]);
    }
    return row;
  }

  /** The driver of SQL Server would fetch what is left first, however much, but for the cancel. */
  @Override
  public void close() throws SQLException {
    try (statement) {
      if (left) {
        statement.cancel();
      }
    }
  }
}
