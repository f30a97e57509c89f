package org.cloudmigration.service.database;

import java.sql.SQLException;

/**
 * Takes rows as they are packed by a database of the same kind, and does to them on their way what
 * {@link StagingConversion} does to their values.
 */
public interface PackedWriter extends AutoCloseable {

  /**
   * @param form becomes that of the row as it is written
   */
  void add(byte[] row, RowForm form) throws SQLException;

  /** Sends what is left. Until then the connection can do nothing else. */
  void flush() throws SQLException;

  @Override
  void close() throws SQLException;
}
