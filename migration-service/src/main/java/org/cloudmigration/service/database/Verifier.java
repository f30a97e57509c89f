package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Tells what a table holds, by reading it. */
public interface Verifier {

  /**
   * Reads every row in a transaction of its own.
   *
   * @param connection fresh from the pool, so that it sees what was committed and nothing else
   * @param everyBatch called every few thousand rows; may throw to give up
   */
  TableDigest digest(Connection connection, TableDefinition table, Runnable everyBatch)
      throws SQLException;
}
