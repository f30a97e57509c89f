package org.cloudmigration.service.upgrade;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.cloudmigration.service.database.DatabasePool;

/**
 * What the source says of each account and year beside what Business Central says. Both sides are
 * data: the product tells the one ({@code trial-balance.sql} in its folder), the other is shared by
 * all. Asks the tenant alone, and only once the steps of the accounts have run.
 */
public final class TrialBalance {

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
    TenantQuery.ask(
        session,
        tenant,
        "read the trial balance",
        session.product().trialBalance(),
        row -> {
          rows.accept(row(row));
          return true;
        });
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
