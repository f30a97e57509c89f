package org.cloudmigration.service.database;

import java.sql.SQLException;

/** Takes rows for one table. */
public interface RowWriter extends AutoCloseable {

  /** The array may be reused by the caller. */
  void add(Object[] row) throws SQLException;

  /** Sends what was collected. */
  void flush() throws SQLException;

  @Override
  void close() throws SQLException;
}
