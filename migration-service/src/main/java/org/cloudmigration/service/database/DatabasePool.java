package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Connections to one database, the product's own: outside the server's transactions, which would
 * end a long copy after five minutes.
 */
public interface DatabasePool extends AutoCloseable {

  /** To be closed by the caller; commits by itself until told otherwise. */
  Connection connection() throws SQLException;

  /** Once it is given back, nobody else gets it. */
  default void retire(Connection connection) {}

  /** What is open already is given to nobody any more: where one broke, others may have, too. */
  default void renew() {}

  @Override
  void close();
}
