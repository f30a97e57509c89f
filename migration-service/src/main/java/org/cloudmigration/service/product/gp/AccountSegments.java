package org.cloudmigration.service.product.gp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

  /** Names of all but the main segment, which becomes the account number. */
  static List<String> dimensions(Connection source, Dialect dialect, SourceCompany company)
      throws SQLException {
    String sql =
        "SELECT %s FROM %s WHERE %s = 0 ORDER BY %s"
            .formatted(
                dialect.quote("SGMTNAME"),
                dialect.quote(new TableName(company.sourceDatabase(), FORMAT)),
                dialect.quote("MNSEGIND"),
                dialect.quote("SGMTNUMB"));
    List<String> names = new ArrayList<>();
    try (PreparedStatement select = source.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1).strip());
      }
    }
    return names;
  }

  private static int count(Connection source, Dialect dialect, String database)
      throws SQLException {
    String sql =
        "SELECT COUNT(*) AS segments FROM " + dialect.quote(new TableName(database, FORMAT));
    try (PreparedStatement select = source.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
