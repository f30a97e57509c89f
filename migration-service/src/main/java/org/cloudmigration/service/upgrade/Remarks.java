package org.cloudmigration.service.upgrade;

import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.upgrade.sql.StepStatement;

/**
 * What people should look at after a company's upgrade: warnings of the product's steps ({@code
 * remarks.sql} in its folder), and where source and result differ.
 */
public final class Remarks {

  /** Who has more than these reads no further; the tenant keeps all. */
  private static final int MOST = 10_000;

  /**
   * One of them.
   *
   * @param area kind of record
   * @param difference whether a comparison has found it, rather than a step
   * @param warning whether it may be meant
   */
  public record Remark(
      String area, String record, String text, boolean difference, boolean warning) {}

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
            boolean difference = !row.getString(4).isEmpty() || !row.getString(5).isEmpty();
            all.add(
                new Remark(
                    row.getString(1),
                    row.getString(2),
                    text(row.getString(3), row.getString(4), row.getString(5)),
                    difference,
                    row.getInt(6) != 0));
            return all.size() < MOST;
          });
    }
    return all;
  }

  private static String text(String words, String expected, String actual) {
    return expected.isEmpty() && actual.isEmpty()
        ? words
        : "%s: expected “%s”, found “%s”.".formatted(words, expected, actual);
  }
}
