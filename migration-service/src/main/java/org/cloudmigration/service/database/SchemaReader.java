package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the catalogue. */
public interface SchemaReader {

  boolean exists(Connection connection, TableName table) throws SQLException;

  /**
   * Names of all tables of a source database, in one query.
   *
   * @param database database (or schema) that holds them
   */
  Set<String> tableNames(Connection connection, String database) throws SQLException;

  /**
   * Empty if there is no such table.
   *
   * @throws ColumnNotSupportedException if a column has a type that cannot be copied
   */
  Optional<TableDefinition> read(Connection connection, TableName table) throws SQLException;

  /**
   * What the catalogue estimates of all tables of a source database, in one query. Tables without
   * an estimate are left out.
   *
   * @param database database (or schema) that holds them
   */
  Map<String, TableSize> sizes(Connection connection, String database) throws SQLException;

  /** From a query of table_name, table_rows and table_bytes. */
  static Map<String, TableSize> readSizes(Connection connection, String query, String... parameters)
      throws SQLException {
    Map<String, TableSize> sizes = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setString(i + 1, parameters[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          sizes.put(
              rows.getString("table_name"),
              new TableSize(rows.getLong("table_rows"), rows.getLong("table_bytes")));
        }
      }
    }
    return sizes;
  }

  /** The first column of a query that has the database as its only parameter. */
  static Set<String> names(Connection connection, String query, String database)
      throws SQLException {
    Set<String> names = new HashSet<>();
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, database);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }
}
