package org.cloudmigration.service.database;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What differs in the SQL of the databases. The only place that quotes an identifier. */
public interface Dialect {

  /** An identifier that came from the catalogue, quoted. */
  String quote(String identifier);

  default String quote(TableName table) {
    return quote(table.schema()) + "." + quote(table.name());
  }

  /** The type as it stands in a column definition. */
  String render(ColumnType type);

  /** A complete {@code CREATE TABLE} with its primary key. */
  default String createTable(TableDefinition table) {
    String columns =
        table.columns().stream()
            .map(c -> quote(c.name()) + " " + render(c.type()) + (c.nullable() ? "" : " NOT NULL"))
            .collect(joining(", "));
    String key = table.key().isEmpty() ? "" : ", PRIMARY KEY (" + list(table.key()) + ")";
    return "CREATE TABLE " + quote(table.name()) + " (" + columns + key + ")";
  }

  default String dropTable(TableName table) {
    return "DROP TABLE " + quote(table);
  }

  String renameTable(TableName table, String newName);

  /** All columns but generated ones, in no order. */
  default String select(TableDefinition table) {
    return "SELECT " + list(table.storedColumnNames()) + " FROM " + quote(table.name());
  }

  /** As {@link #select}, in the order of the primary key where there is one. */
  default String selectInKeyOrder(TableDefinition table) {
    return select(table) + (table.key().isEmpty() ? "" : " ORDER BY " + list(table.key()));
  }

  default String count(TableName table) {
    return "SELECT COUNT(*) FROM " + quote(table);
  }

  default String insert(TableDefinition table) {
    List<String> columns = table.storedColumnNames();
    String places = columns.stream().map(c -> "?").collect(joining(", "));
    return "INSERT INTO %s (%s) VALUES (%s)".formatted(quote(table.name()), list(columns), places);
  }

  private String list(List<String> names) {
    return names.stream().map(this::quote).collect(joining(", "));
  }

  /** Where tables of the tenant stand that belong to no company. */
  String defaultSchema();

  /**
   * A table as the tenant names it.
   *
   * @param company blank for a per-database table
   */
  TableName tenantTable(String company, String table, UUID appId);

  /**
   * Makes queries of the connection hand out rows while they run, in constant memory, instead of
   * collecting the result first.
   */
  void streamRows(Connection connection) throws SQLException;

  /** What an error of the database means. */
  Trouble trouble(SQLException error);
}
