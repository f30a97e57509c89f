package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;

/** Asks a server what it is, and how large its databases are. */
public interface ServerReader {

  ServerFacts read(Connection connection) throws SQLException;

  /** True if the server has such a database (or schema, where a connection sees one database). */
  boolean hasDatabase(Connection connection, String database) throws SQLException;

  /**
   * Bytes that the tables of a source database take, as its catalogue estimates them.
   *
   * @return empty if the login may not know
   */
  OptionalLong size(Connection connection, String database) throws SQLException;
}
