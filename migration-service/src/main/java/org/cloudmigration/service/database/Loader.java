package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Brings rows into a table, as fast as the database allows. */
public interface Loader {

  /** The connection's transaction is the caller's: nothing is committed by the writer. */
  RowWriter into(Connection connection, TableDefinition table) throws SQLException;

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
   * Adds the primary key. It may take long: as long as it gets on, that is told.
   *
   * @param observer another connection, to look how far it is
   * @param alive called from any thread, but not after the key is there
   */
  default void addKey(
      Connection connection, Connection observer, TableDefinition table, Runnable alive)
      throws SQLException {
    throw new UnsupportedOperationException("Tables are made with their keys.");
  }
}
