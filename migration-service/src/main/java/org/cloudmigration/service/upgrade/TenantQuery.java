package org.cloudmigration.service.upgrade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.upgrade.sql.RenderedStatement;
import org.cloudmigration.service.upgrade.sql.StepStatement;

/** A question in the language of steps; its rows are handed out while they are read. */
final class TenantQuery {

  /** Rows that wait in memory. */
  private static final int AT_ONCE = 1_000;

  /** Takes one row. */
  interface RowReader {

    /**
     * @return false if no further one is wanted
     */
    boolean read(ResultSet row) throws SQLException;
  }

  private TenantQuery() {}

  /**
   * @param what it asks, for the error
   * @throws StepFailedException if the tenant refuses
   */
  static void ask(
      UpgradeSession session,
      DatabasePool tenant,
      String what,
      StepStatement text,
      RowReader reader) {
    try (Connection connection = tenant.connection()) {
      // Before the transaction: on some databases making a table would commit it.
      for (String name : text.tables(session.product().macros())) {
        session.table(connection, name);
      }
      RenderedStatement rendered = RenderedStatement.of(text, session.names(connection));
      // Otherwise some drivers fetch all rows at once.
      connection.setAutoCommit(false);
      try (PreparedStatement query = rendered.prepare(connection, rendered.sql())) {
        query.setFetchSize(AT_ONCE);
        try (ResultSet row = query.executeQuery()) {
          boolean more = true;
          while (more && row.next()) {
            more = reader.read(row);
          }
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StepFailedException(what, e);
    }
  }
}
