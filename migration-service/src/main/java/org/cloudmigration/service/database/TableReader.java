package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Brings rows out of a table, as fast as the database allows. While rows come, their connection can
 * do nothing else.
 */
public interface TableReader {

  /** For digests, which do not ask for an order: as the database likes it best. */
  RowStream unordered(Connection connection, TableDefinition table) throws SQLException;

  /** As {@link #unordered}, the rows for which a condition of the dialect is true. */
  RowStream some(Connection connection, TableDefinition table, String condition)
      throws SQLException;

  /** For copies: rows that arrive in the order of the key fill the target's index from the left. */
  RowStream inKeyOrder(Connection connection, TableDefinition table) throws SQLException;

  /** For copies that go on: the rows that are left, in the order of the key. */
  RowStream rest(Connection connection, TableDefinition table, Rest rest) throws SQLException;

  /** For copies between databases of one kind; empty where that is no faster. */
  default Optional<PackedReader> packed() {
    return Optional.empty();
  }
}
