package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A primary key on its way to a table that was loaded without. Rows can be read meanwhile, but not
 * written.
 */
public interface KeyBuild extends AutoCloseable {

  /** What goes wrong with it is told here. */
  boolean isBuiltWithin(int seconds) throws SQLException;

  /**
   * Something else whenever it got on.
   *
   * @param observer another connection
   */
  String progress(Connection observer) throws SQLException;

  /** Once it is built and nobody reads the table any more. */
  void commit() throws SQLException;

  /** Unless it was committed, the table is as it was before. */
  @Override
  void close() throws SQLException;
}
