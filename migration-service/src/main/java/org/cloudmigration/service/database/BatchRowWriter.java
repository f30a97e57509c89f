package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Plain JDBC batches: for databases without a bulk protocol. */
public final class BatchRowWriter implements RowWriter {

  /** What is held in memory, whichever is reached first. */
  private static final int BATCH_ROWS = 1_000;

  private static final long BATCH_BYTES = 1 << 20;

  private final PreparedStatement insert;
  private final List<Column> columns;
  private int rows;
  private long bytes;

  public BatchRowWriter(Connection connection, Dialect dialect, TableDefinition table)
      throws SQLException {
    this(connection, dialect.insert(table), table);
  }

  /**
   * @param statement takes the stored columns of the table
   */
  public BatchRowWriter(Connection connection, String statement, TableDefinition table)
      throws SQLException {
    columns = table.storedColumns();
    insert = connection.prepareStatement(statement);
  }

  @Override
  public void add(Object[] row) throws SQLException {
    for (int i = 0; i < row.length; i++) {
      ColumnValues.write(insert, i + 1, columns.get(i).type().kind(), row[i]);
      bytes += ColumnValues.size(row[i]);
    }
    insert.addBatch();
    if (++rows == BATCH_ROWS || bytes >= BATCH_BYTES) {
      flush();
    }
  }

  @Override
  public void flush() throws SQLException {
    insert.executeBatch();
    rows = 0;
    bytes = 0;
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
