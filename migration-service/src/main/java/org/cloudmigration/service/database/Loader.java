package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Brings rows into a table, as fast as the database allows. */
public interface Loader {

  /** The connection's transaction is the caller's: nothing is committed by the writer. */
  RowWriter into(Connection connection, TableDefinition table) throws SQLException;
}
