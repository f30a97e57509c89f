package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Plain JDBC batches: for databases without a bulk protocol. */
public final class BatchRowWriter implements RowWriter {

  private final PreparedStatement insert;
  private final List<Column> columns;

  public BatchRowWriter(Connection connection, Dialect dialect, TableDefinition table)
      throws SQLException {
    columns = table.storedColumns();
    insert = connection.prepareStatement(dialect.insert(table));
  }

  @Override
  public void add(Object[] row) throws SQLException {
    for (int i = 0; i < row.length; i++) {
      ColumnValues.write(insert, i + 1, columns.get(i).type().kind(), row[i]);
    }
    insert.addBatch();
  }

  @Override
  public void flush() throws SQLException {
    insert.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
