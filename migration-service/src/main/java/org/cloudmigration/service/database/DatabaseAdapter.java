package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A vendor's family: everything that the product asks of one kind of database. */
public interface DatabaseAdapter {

  DatabaseType type();

  Dialect dialect();

  SchemaReader schemaReader();

  ChangeReader changeReader();

  TableReader reader();

  Loader loader();

  default Verifier verifier() {
    return new ReadingVerifier(reader());
  }

  ServerReader serverReader();

  Footprint footprint();

  /**
   * Opens a pool and tries one connection.
   *
   * @param connections how many at most
   */
  DatabasePool open(DatabaseLocation location, int connections) throws SQLException;

  /**
   * Frees whoever waits for an answer on the connection. It is of no use afterwards. A server that
   * is asked and does not answer is waited for, some seconds.
   *
   * @param connection in use by another thread
   * @param pool that it is from, for what the server has to be told besides
   */
  default void cutOff(Connection connection, DatabasePool pool) throws SQLException {
    connection.abort(Runnable::run);
  }
}
