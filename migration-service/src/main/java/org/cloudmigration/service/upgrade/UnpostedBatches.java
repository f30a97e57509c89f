package org.cloudmigration.service.upgrade;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.domain.upgrade.BatchCause;
import org.cloudmigration.domain.upgrade.Journal;
import org.cloudmigration.service.database.DatabasePool;

/**
 * Batches of journal lines that a company's steps have made, and that nobody has posted yet. Which
 * ones those are is the product's to say ({@code unposted-batches.sql} in its folder).
 */
public final class UnpostedBatches {

  /** A company has one for each period of a few years, and some for quantities. */
  private static final int MOST = 10_000;

  /**
   * One of them.
   *
   * @param balance of the lines without a balancing account, local currency; 0 for journals of
   *     items
   * @param reason why it could not be posted; blank unless posting was tried
   * @param advice for who posts it; blank if there is none
   */
  public record Batch(
      Journal journal,
      String template,
      String name,
      long lines,
      BigDecimal balance,
      BatchCause cause,
      String reason,
      String advice) {}

  private UnpostedBatches() {}

  /**
   * As the tenant has them now, in the order in which they are posted.
   *
   * @throws StepFailedException if the tenant refuses
   */
  public static List<Batch> read(UpgradeSession session, DatabasePool tenant) {
    List<Batch> all = new ArrayList<>();
    session
        .product()
        .unpostedBatches()
        .ifPresent(
            question ->
                TenantQuery.ask(
                    session,
                    tenant,
                    "read the batches to post",
                    question,
                    row -> {
                      all.add(batch(row, session.isOwnTenant()));
                      return all.size() < MOST;
                    }));
    return all;
  }

  private static Batch batch(ResultSet row, boolean ownTenant) throws SQLException {
    String reason = row.getString(6);
    return new Batch(
        Journal.valueOf(row.getString(1).strip()),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getBigDecimal(5),
        cause(ownTenant, reason),
        reason,
        row.getString(7));
  }

  private static BatchCause cause(boolean ownTenant, String reason) {
    if (!reason.isEmpty()) {
      return BatchCause.FAILED;
    }
    return ownTenant ? BatchCause.BY_SETTINGS : BatchCause.TENANT_OF_OTHERS;
  }
}
