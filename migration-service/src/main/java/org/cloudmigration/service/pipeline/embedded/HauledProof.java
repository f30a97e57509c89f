package org.cloudmigration.service.pipeline.embedded;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.pipeline.embedded.Haulage.Hauled;

/**
 * Compares rows that another engine has brought with the hashes that came along with them, by what
 * the tenant has answered to {@link HauledForm#proof}.
 */
final class HauledProof {

  /** Columns of the answer: how many rows are there, */
  static final String ROWS = "row_count";

  /** sums of the hashes that came along, */
  static final String CAME_HIGH = "came_high";

  static final String CAME_LOW = "came_low";

  /** sums of those that are computed from what is stored, */
  static final String HIGH = "high";

  static final String LOW = "low";

  /** and how many rows are not what they were. */
  static final String DIFFERENT = "different";

  private HauledProof() {}

  /**
   * @throws CopyDiffersException if a row was lost, or is not what it was
   */
  static void prove(Hauled hauled) {
    var source = new TableDigest(hauled.rows(), half(hauled, CAME_HIGH), half(hauled, CAME_LOW));
    long there = number(hauled, ROWS).longValue();
    var stored = new TableDigest(there, half(hauled, HIGH), half(hauled, LOW));
    if (number(hauled, DIFFERENT).signum() != 0 || !stored.equals(source)) {
      throw new CopyDiffersException(source, stored);
    }
  }

  /** A sum of any size, modulo 2^64. */
  private static long half(Hauled hauled, String column) {
    return number(hauled, column).longValue();
  }

  /** 0 where there are no rows to sum up. */
  private static BigInteger number(Hauled hauled, String column) {
    Object value = hauled.proof().get(column);
    return value == null ? BigInteger.ZERO : new BigDecimal(value.toString()).toBigInteger();
  }
}
