package org.cloudmigration.service.database;

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
}
