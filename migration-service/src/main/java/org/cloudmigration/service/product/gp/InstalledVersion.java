package org.cloudmigration.service.product.gp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableName;

/**
 * The version of GP, by database, as its own upgrade keeps it (14 is 2015, 18 is 2018 and later). A
 * generated sample has no such table.
 */
final class InstalledVersion {

  static final String TABLE = "DB_Upgrade";

  /** GP itself; its other rows are those of additional products. */
  private static final int GP_ITSELF = 0;

  private InstalledVersion() {}

  /** That of the oldest database. */
  static Optional<String> read(Connection source, DatabaseAdapter adapter, String schema)
      throws SQLException {
    var table = new TableName(schema, TABLE);
    if (!adapter.schemaReader().exists(source, table)) {
      return Optional.empty();
    }
    Dialect dialect = adapter.dialect();
    String sql =
        "SELECT %s, %s FROM %s WHERE %s = ? ORDER BY %1$s, %2$s"
            .formatted(
                dialect.quote("db_verMajor"),
                dialect.quote("db_verMinor"),
                dialect.quote(table),
                dialect.quote("PRODID"));
    try (PreparedStatement select = source.prepareStatement(sql)) {
      select.setInt(1, GP_ITSELF);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(rows.getInt(1) + "." + rows.getInt(2)) : Optional.empty();
      }
    }
  }
}
