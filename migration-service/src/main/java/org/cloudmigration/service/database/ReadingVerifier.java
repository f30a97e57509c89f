package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Fetches all rows and hashes them here: for databases that are near. */
public record ReadingVerifier(TableReader reader) implements Verifier {

  /** Rows between two looks: few, since rows may be large and the line slow. */
  private static final int BATCH = 100;

  @Override
  public TableDigest digest(Connection connection, TableDefinition table, Runnable everyBatch)
      throws SQLException {
    connection.setAutoCommit(false);
    try (RowStream rows = reader.unordered(connection, table)) {
      return digest(rows, everyBatch);
    } finally {
      connection.rollback();
    }
  }

  /** As the caller's transaction sees the table, which it neither begins nor ends. */
  public static TableDigest within(
      Connection connection, Dialect dialect, TableDefinition table, Runnable everyBatch)
      throws SQLException {
    return within(connection, dialect.select(table), table, everyBatch);
  }

  /**
   * As {@link #within(Connection, Dialect, TableDefinition, Runnable)}, some rows.
   *
   * @param select the table's stored columns
   */
  public static TableDigest within(
      Connection connection, String select, TableDefinition table, Runnable everyBatch)
      throws SQLException {
    try (RowStream rows = QueryRows.within(connection, select, table)) {
      return digest(rows, everyBatch);
    }
  }

  private static TableDigest digest(RowStream rows, Runnable everyBatch) throws SQLException {
    var hash = new RowHash();
    TableDigest digest = TableDigest.EMPTY;
    for (Object[] row = rows.next(); row != null; row = rows.next()) {
      digest = hash.fold(digest, row);
      if (digest.rows() % BATCH == 0) {
        everyBatch.run();
      }
    }
    return digest;
  }
}
