package org.cloudmigration.service.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.cloudmigration.service.database.TableName;

/**
 * One table in the catalogue of H2, asked through the driver: the views of the information schema
 * go through the columns of all tables each time.
 */
final class H2Catalogue {

  private H2Catalogue() {}

  static boolean isThere(Connection connection, TableName table) throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, escaped(table.schema()), escaped(table.name()), null)) {
      return tables.next();
    }
  }

  /** In their order; to be closed by the caller. */
  static ResultSet columns(Connection connection, TableName table) throws SQLException {
    return connection
        .getMetaData()
        .getColumns(null, escaped(table.schema()), escaped(table.name()), null);
  }

  /** Columns of the primary key in their order; none if there is no key. */
  static List<String> key(Connection connection, TableName table) throws SQLException {
    var names = new TreeMap<Integer, String>();
    try (ResultSet columns =
        connection.getMetaData().getPrimaryKeys(null, table.schema(), table.name())) {
      while (columns.next()) {
        names.put(columns.getInt("KEY_SEQ"), columns.getString("COLUMN_NAME"));
      }
    }
    return List.copyOf(names.values());
  }

  /** The driver takes names as patterns there. */
  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%");
  }
}
