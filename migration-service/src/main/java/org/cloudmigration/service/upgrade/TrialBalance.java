package org.cloudmigration.service.upgrade;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.upgrade.sql.RenderedStatement;
import org.cloudmigration.service.upgrade.sql.StepStatement;

/**
 * What the source says of each account and year beside what Business Central says. Both sides are
 * data: the product tells the one ({@code trial-balance.sql} in its folder), the other is shared by
 * all. Asks the tenant alone, and only once the steps of the accounts have run.
 */
public final class TrialBalance {

  /** Rows that wait in memory. */
  private static final int AT_ONCE = 1_000;

  /**
   * An account in a year. Changes, not balances: what income accounts have is closed at the end of
   * a year in the source, and is not in Business Central.
   *
   * @param name blank if Business Central has no such account
   * @param source what the source says; what was there before the oldest year is a change in it
   * @param posted entries
   * @param unposted lines of journals, as if they were posted
   */
  public record Row(
      String account,
      String name,
      int year,
      BigDecimal source,
      BigDecimal posted,
      BigDecimal unposted) {

    public BigDecimal difference() {
      return posted.add(unposted).subtract(source);
    }
  }

  private TrialBalance() {}

  /**
   * Hands out rows by account and year while they are read.
   *
   * @throws StepFailedException if the tenant refuses
   */
  public static void read(UpgradeSession session, DatabasePool tenant, Consumer<Row> rows) {
    try (Connection connection = tenant.connection()) {
      StepStatement text = session.product().trialBalance();
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
          while (row.next()) {
            rows.accept(row(row));
          }
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StepFailedException("read the trial balance", e);
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString(1),
        row.getString(2),
        row.getInt(3),
        row.getBigDecimal(4),
        row.getBigDecimal(5),
        row.getBigDecimal(6));
  }
}
