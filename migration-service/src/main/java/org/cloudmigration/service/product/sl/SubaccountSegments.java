package org.cloudmigration.service.product.sl;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.product.SourceCompany;

/**
 * The segments of the subaccount, which an application database defines once for all its companies.
 * Each can become a dimension; the account itself becomes the account number.
 */
final class SubaccountSegments {

  /** As many descriptions as a definition has room for, and dimensions as Business Central has. */
  static final int LIMIT = 8;

  private static final String DEFINITIONS = "FlexDef";
  private static final String SUBACCOUNT = "SUBACCOUNT";

  private SubaccountSegments() {}

  static Map<String, String> refused(
      Connection source, Dialect dialect, List<SourceCompany> companies) throws SQLException {
    Map<String, String> refused = new LinkedHashMap<>();
    Map<String, Integer> byDatabase = new HashMap<>();
    for (SourceCompany company : companies) {
      String database = company.sourceDatabase();
      if (!byDatabase.containsKey(database)) {
        byDatabase.put(database, definition(source, dialect, database).number());
      }
      int segments = byDatabase.get(database);
      if (segments > LIMIT) {
        refused.put(
            company.sourceCompanyId(),
            "its subaccount has " + segments + " segments, and at most " + LIMIT + " fit.");
      }
    }
    return refused;
  }

  static List<String> dimensions(Connection source, Dialect dialect, SourceCompany company)
      throws SQLException {
    return definition(source, dialect, company.sourceDatabase()).used();
  }

  private static Definition definition(Connection source, Dialect dialect, String database)
      throws SQLException {
    List<String> columns =
        IntStream.range(0, LIMIT).mapToObj("Descr%02d"::formatted).map(dialect::quote).toList();
    String sql =
        "SELECT %s, %s FROM %s WHERE %s = ?"
            .formatted(
                dialect.quote("NumberSegments"),
                columns.stream().collect(Collectors.joining(", ")),
                dialect.quote(new TableName(database, DEFINITIONS)),
                dialect.quote("FieldClassName"));
    try (PreparedStatement select = source.prepareStatement(sql)) {
      select.setString(1, SUBACCOUNT);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? definition(rows) : new Definition(0, List.of());
      }
    }
  }

  private static Definition definition(ResultSet row) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int segment = 1; segment <= LIMIT; segment++) {
      names.add(row.getString(segment + 1).strip());
    }
    return new Definition(row.getInt(1), names);
  }

  private record Definition(int number, List<String> names) {

    List<String> used() {
      return names.subList(0, Math.max(0, Math.min(number, names.size())));
    }
  }
}
