package org.cloudmigration.service.database;

import java.sql.SQLException;

/** Rows as a {@link PackedReader} gives them, one after the other, in constant memory. */
public interface PackedRows extends AutoCloseable {

  /** The next row, or null after the last one. */
  byte[] next() throws SQLException;

  /** Also before the last row, without waiting for the rest. */
  @Override
  void close() throws SQLException;
}
