package org.cloudmigration.service.database;

import java.sql.SQLException;

/** Rows on their way out of a table, one after the other, in constant memory. */
public interface RowStream extends AutoCloseable {

  /** The next row, or null after the last one. */
  Object[] next() throws SQLException;

  /** Also before the last row, without waiting for the rest. */
  @Override
  void close() throws SQLException;
}
