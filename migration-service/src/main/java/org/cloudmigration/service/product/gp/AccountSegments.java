package org.cloudmigration.service.product.gp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.product.SourceCompany;

/**
 * The account format of each company. One segment becomes the account number and eight can become
 * dimensions, so that Business Central has no room for more than nine.
 */
final class AccountSegments {

  static final int LIMIT = 9;

  /** A row for each segment. */
  private static final String FORMAT = "SY00300";

  private AccountSegments() {}

  static Map<String, String> refused(
      Connection source, Dialect dialect, List<SourceCompany> companies) throws SQLException {
    Map<String, String> refused = new LinkedHashMap<>();
    for (SourceCompany company : companies) {
      int segments = count(source, dialect, company.sourceDatabase());
      if (segments > LIMIT) {
        refused.put(
            company.sourceCompanyId(),
            "its account format has " + segments + " segments, and at most " + LIMIT + " fit.");
      }
    }
    return refused;
  }

  private static int count(Connection source, Dialect dialect, String database)
      throws SQLException {
    String sql = "SELECT COUNT(*) FROM " + dialect.quote(new TableName(database, FORMAT));
    try (PreparedStatement select = source.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
