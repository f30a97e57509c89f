package org.cloudmigration.service.database;

import java.sql.SQLException;

/** Takes rows for one table, and holds few of them: what it has enough of, it sends. */
public interface RowWriter extends AutoCloseable {

  /** Keeps neither the array nor, once it was sent, a value. */
  void add(Object[] row) throws SQLException;

  /** Sends what is left. Until then the connection can do nothing else. */
  void flush() throws SQLException;

  @Override
  void close() throws SQLException;
}
