package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How parameters stand beside the columns of a key, so that they are compared with the values there
 * as these are among themselves: rows would be lost, or come twice, for whoever goes on behind one,
 * and not be found by whoever asks for one.
 */
public interface KeyParameters {

  OfTable of(Connection connection, TableDefinition table) throws SQLException;

  /** For the columns of one table. */
  interface OfTable {
    /** An expression with one parameter. */
    String as(Column column);
  }
}
