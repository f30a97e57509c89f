package org.cloudmigration.service.product.sl;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.product.SourceCompany;

/**
 * SL's own list of companies, with the application database of each. It is read while companies are
 * chosen, and never replicated.
 */
final class SystemCompanies {

  /** The columns that are read. */
  static final TableDefinition TABLE =
      new TableDefinition(
          new TableName("", "Company"),
          List.of(
              Column.notNull("CpnyID", ColumnType.of(Kind.CHAR, 10)),
              Column.notNull("CpnyName", ColumnType.of(Kind.CHAR, 30)),
              Column.notNull("DatabaseName", ColumnType.of(Kind.CHAR, 30))),
          List.of("CpnyID"));

  private SystemCompanies() {}

  static List<SourceCompany> companies(Connection source, Dialect dialect, String schema)
      throws SQLException {
    String sql =
        "SELECT %s, %s, %s FROM %s ORDER BY %1$s"
            .formatted(
                dialect.quote("CpnyID"),
                dialect.quote("CpnyName"),
                dialect.quote("DatabaseName"),
                dialect.quote(new TableName(schema, TABLE.name().name())));
    List<SourceCompany> companies = new ArrayList<>();
    try (PreparedStatement select = source.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        companies.add(
            company(
                rows.getString(1).stripTrailing(),
                rows.getString(2).stripTrailing(),
                rows.getString(3).stripTrailing()));
      }
    }
    return companies;
  }

  /** The id is the name in the tenant too: the upgrade finds a company's rows by it. */
  private static SourceCompany company(String id, String name, String database) {
    return new SourceCompany(id, id, name.isEmpty() ? id : name, database);
  }
}
