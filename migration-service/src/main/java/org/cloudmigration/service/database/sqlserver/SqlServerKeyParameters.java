package org.cloudmigration.service.database.sqlserver;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cloudmigration.service.database.CatalogueQuery;
import org.cloudmigration.service.database.KeyParameters;
import org.cloudmigration.service.database.TableDefinition;

/**
 * The driver sends texts as {@code nvarchar} and moments as {@code datetime2}. A {@code varchar} is
 * then compared by other rules than it is sorted by (SQL_Latin1_General_CP1_CI_AS sorts hyphens
 * differently in the two), and from level 130 on a {@code datetime}, which counts in steps of 1/300
 * second, equals no millisecond that is not such a step. So both are given the column's type.
 */
record SqlServerKeyParameters(SqlServerDialect dialect) implements KeyParameters {

  private static final String TYPES =
      """
      SELECT c.name AS column_name, b.name AS base_type, c.max_length, c.collation_name
        FROM %1$ssys.columns AS c
        JOIN %1$ssys.types AS b ON b.user_type_id = c.system_type_id
       WHERE c.object_id = OBJECT_ID(?)
      """;

  @Override
  public OfTable of(Connection connection, TableDefinition table) throws SQLException {
    Map<String, String> written = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    String placed = TYPES.formatted(dialect.database(table.name()));
    CatalogueQuery.ask(
        connection,
        placed,
        row -> written.put(row.getString("column_name"), parameter(row)),
        dialect.quote(table.name()));
    return column -> written.getOrDefault(column.name(), "?");
  }

  private static String parameter(ResultSet row) throws SQLException {
    return switch (Objects.toString(row.getString("base_type"), "")) {
      case "char", "varchar" ->
          "CAST(?%s AS varchar(%d))"
              .formatted(collation(row.getString("collation_name")), row.getInt("max_length"));
      case "datetime" -> "CAST(? AS datetime)";
      default -> "?";
    };
  }

  /** Before the cast, for the code page; its name is no identifier that could be quoted. */
  private static String collation(String name) {
    return name != null && name.matches("\\w+") ? " COLLATE " + name : "";
  }
}
