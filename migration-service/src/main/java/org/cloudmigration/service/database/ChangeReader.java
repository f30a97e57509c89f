package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Knows from which point in time a table is read, and what has changed since an earlier one. */
public interface ChangeReader {

  /**
   * Begins a transaction that sees the table as of now until its end. The version is taken before
   * the first row is read: a change in between is copied twice rather than never.
   */
  SourcePoint begin(Connection source, TableName table) throws SQLException;
}
