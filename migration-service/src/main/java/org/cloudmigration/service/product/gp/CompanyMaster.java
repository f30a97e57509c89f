package org.cloudmigration.service.product.gp;

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

/** GP's own list of companies. It is read while companies are chosen, and never replicated. */
final class CompanyMaster {

  /** The columns that are read. */
  static final TableDefinition TABLE =
      new TableDefinition(
          new TableName("", "SY01500"),
          List.of(
              Column.notNull("CMPANYID", ColumnType.of(Kind.SMALLINT)),
              Column.notNull("INTERID", ColumnType.of(Kind.CHAR, 5)),
              Column.notNull("CMPNYNAM", ColumnType.of(Kind.CHAR, 65))),
          List.of("CMPANYID"));

  private CompanyMaster() {}

  static List<SourceCompany> companies(Connection source, Dialect dialect, String schema)
      throws SQLException {
    String sql =
        "SELECT %s, %s FROM %s ORDER BY %1$s"
            .formatted(
                dialect.quote("INTERID"),
                dialect.quote("CMPNYNAM"),
                dialect.quote(new TableName(schema, TABLE.name().name())));
    List<SourceCompany> companies = new ArrayList<>();
    try (PreparedStatement select = source.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        companies.add(company(rows.getString(1).stripTrailing(), rows.getString(2)));
      }
    }
    return companies;
  }

  private static SourceCompany company(String id, String name) {
    return new SourceCompany(id, id, name.stripTrailing(), id);
  }
}
