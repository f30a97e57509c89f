package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Reads the catalogue. */
public interface SchemaReader {

  boolean exists(Connection connection, TableName table) throws SQLException;

  /**
   * Empty if there is no such table.
   *
   * @throws ColumnNotSupportedException if a column has a type that cannot be copied
   */
  Optional<TableDefinition> read(Connection connection, TableName table) throws SQLException;
}
