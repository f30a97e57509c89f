package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Brings rows out of a table in the form in which their database sends them. Databases of one kind
 * send alike, so nobody has to take rows apart who brings them from one into another.
 */
public interface PackedReader {

  /**
   * The rows in the order of the key.
   *
   * @param rest empty for all of them
   */
  PackedRows rows(Connection connection, TableDefinition table, Optional<Rest> rest)
      throws SQLException;

  /** What stands in a row: its stored columns. */
  Object[] values(TableDefinition table, byte[] row) throws SQLException;
}
