package org.cloudmigration.service.upgrade;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.upgrade.sql.StepStatement;

/**
 * What people should look at after a company's upgrade: warnings of the product's steps ({@code
 * remarks.sql} in its folder), and where source and result differ.
 */
public final class Remarks {

  /** Who has more than these reads no further; the tenant keeps all. */
  private static final int MOST = 10_000;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d{5}");

  /**
   * One of them.
   *
   * @param area kind of record
   * @param difference null unless a comparison has found it, rather than a step
   * @param warning whether it may be meant
   */
  public record Remark(
      String area, String record, String text, Difference difference, boolean warning) {

    public boolean differs() {
      return difference != null;
    }
  }

  /**
   * How a record differs from its source.
   *
   * @param test its code
   */
  public record Difference(String test, String expected, String actual) {

    String told(String about) {
      return "%s: expected “%s”, found “%s”.".formatted(about, expected, actual);
    }
  }

  private Remarks() {}

  /**
   * The first ones, in the order in which they were found.
   *
   * @throws StepFailedException if the tenant refuses
   */
  public static List<Remark> read(UpgradeSession session, DatabasePool tenant) {
    List<Remark> all = new ArrayList<>();
    for (StepStatement question : session.product().remarks()) {
      TenantQuery.ask(
          session,
          tenant,
          "read what is to be looked at",
          question,
          row -> {
            all.add(remark(row));
            return all.size() < MOST;
          });
    }
    return all;
  }

  /** Numbers are compared to five digits; those that are 0 at the end tell nobody anything. */
  private static String plain(String value) {
    return NUMBER.matcher(value).matches()
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : value;
  }

  private static Remark remark(ResultSet row) throws SQLException {
    String words = row.getString(3);
    String test = row.getString(7);
    Difference difference =
        test.isEmpty()
            ? null
            : new Difference(test, plain(row.getString(4)), plain(row.getString(5)));
    return new Remark(
        row.getString(1),
        row.getString(2),
        difference == null ? words : difference.told(words),
        difference,
        row.getInt(6) != 0);
  }
}
