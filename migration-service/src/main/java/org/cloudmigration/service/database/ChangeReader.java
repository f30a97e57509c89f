package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Knows from which point in time a table is read, and what has changed since an earlier one. */
public interface ChangeReader {

  /**
   * Begins a transaction that sees the table as of now until its end. The version is taken before
   * the first row is read: a change in between is copied twice rather than never.
   */
  SourcePoint begin(Connection source, TableName table) throws SQLException;

  /**
   * The oldest version since which all changes of the table are known; empty if they are not
   * recorded. To be asked in the transaction of {@link #begin}, if that told a version.
   */
  OptionalLong oldestVersion(Connection source, TableName table) throws SQLException;

  /**
   * A query for the rows that changed since a version, each once: the columns of the key, whether
   * the row is there (1) or was deleted (0), and the row's stored columns. The key is quoted by the
   * dialect, the version a number: nothing else stands in it.
   *
   * @param table with a primary key
   */
  String changedRows(TableDefinition table, long since);

  /** As {@link #changedRows}, the columns of the key alone, under their names. */
  String changedKeys(TableDefinition table, long since);

  /**
   * How long changes are kept at least; empty if that is not known, or not limited. To be asked in
   * the transaction of {@link #begin}.
   */
  default Optional<Duration> retention(Connection source) throws SQLException {
    return Optional.empty();
  }

  /** For a DBA of the source: keeps changes for so long. */
  default String keepFor(TableName table, Duration time) {
    return "";
  }

  /** Forgets changes that are older than what is kept for runs; before a run. */
  default void tidy(Connection source) throws SQLException {}
}
