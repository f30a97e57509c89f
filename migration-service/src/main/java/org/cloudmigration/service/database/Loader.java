package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Brings rows into a table, as fast as the database allows. */
public interface Loader {

  /** The connection's transaction is the caller's: nothing is committed by the writer. */
  RowWriter into(Connection connection, TableDefinition table) throws SQLException;

  /** For rows that come in the order of the primary key, as the source compares its values. */
  default RowWriter inKeyOrder(Connection connection, TableDefinition table) throws SQLException {
    return into(connection, table);
  }

  /** For rows that a {@link PackedReader} of this kind of database gives; empty without one. */
  default Optional<PackedWriter> packed(Connection connection, StagingConversion conversion)
      throws SQLException {
    return Optional.empty();
  }

  /**
   * Whether rows are loaded into a table without its primary key, which is added afterwards: where
   * sorting all keys once is cheaper than an index that grows row by row.
   */
  default boolean addsKeyLast() {
    return false;
  }

  /**
   * Begins to add the primary key.
   *
   * @param connection is the build's alone until it is closed
   */
  default KeyBuild beginKey(Connection connection, TableDefinition table) throws SQLException {
    throw new UnsupportedOperationException("Tables are made with their keys.");
  }
}
