package org.cloudmigration.service.pipeline.embedded;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;

/** Compares rows that another engine has brought with the hashes that came along with them. */
final class HauledProof {

  private HauledProof() {}

  /**
   * @param read rows that the other engine has read in the source
   * @throws CopyDiffersException if a row was lost, or is not what it was
   */
  static void prove(Connection tenant, HauledForm form, TableDefinition brought, long read)
      throws SQLException {
    try (Statement statement = tenant.createStatement();
        ResultSet row = statement.executeQuery(form.proof(brought))) {
      row.next();
      long there = row.getLong(1);
      var source = new TableDigest(read, half(row, 2), half(row, 3));
      var stored = new TableDigest(there, half(row, 4), half(row, 5));
      if (row.getLong(6) != 0 || !stored.equals(source)) {
        throw new CopyDiffersException(source, stored);
      }
    }
  }

  /** A sum of any size, modulo 2^64; none where there are no rows. */
  private static long half(ResultSet row, int column) throws SQLException {
    BigDecimal sum = row.getBigDecimal(column);
    return sum == null ? 0 : sum.toBigInteger().longValue();
  }
}
