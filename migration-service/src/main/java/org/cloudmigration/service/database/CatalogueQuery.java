package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks a catalogue. Names are parameters, so that none of them can become part of a statement. */
public final class CatalogueQuery {

  /** Reads one row. */
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private CatalogueQuery() {}

  /**
   * @param parameters as many as the query has
   */
  public static <T> List<T> ask(
      Connection connection, String sql, RowReader<T> reader, String... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(reader.read(rows));
        }
        return found;
      }
    }
  }

  /** From a query of column_name and is_counted: whether the database counts it. */
  public static SelfFilled selfFilled(Connection connection, String query, String... parameters)
      throws SQLException {
    Set<String> columns = new HashSet<>();
    Set<String> identities = new HashSet<>();
    ask(
        connection,
        query,
        row -> {
          String column = row.getString("column_name");
          return columns.add(column) && row.getBoolean("is_counted") && identities.add(column);
        },
        parameters);
    return new SelfFilled(columns, identities);
  }

  /**
   * Columns of an index, from a query of column_name and is_descending in its order; empty if one
   * descends: nobody reads in that order.
   */
  public static List<String> ascending(Connection connection, String query, String... parameters)
      throws SQLException {
    List<String> descending = new ArrayList<>();
    List<String> columns =
        ask(
            connection,
            query,
            row -> {
              String column = row.getString("column_name");
              if (row.getBoolean("is_descending")) {
                descending.add(column);
              }
              return column;
            },
            parameters);
    return descending.isEmpty() ? columns : List.of();
  }

  /** By name, from a query of table_name, table_rows and table_bytes. */
  public static Map<String, TableSize> sizes(
      Connection connection, String query, String... parameters) throws SQLException {
    Map<String, TableSize> sizes = new HashMap<>();
    ask(
        connection,
        query,
        row ->
            sizes.put(
                row.getString("table_name"),
                new TableSize(row.getLong("table_rows"), row.getLong("table_bytes"))),
        parameters);
    return sizes;
  }
}
