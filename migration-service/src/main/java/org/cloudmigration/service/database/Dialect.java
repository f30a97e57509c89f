package org.cloudmigration.service.database;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

  /** For a table that was made without it. */
  default String addKey(TableDefinition table) {
    return "ALTER TABLE %s ADD PRIMARY KEY (%s)".formatted(quote(table.name()), list(table.key()));
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

  /** As {@link #selectInKeyOrder(TableDefinition)}, the rows for which a condition is true. */
  default String selectInKeyOrder(TableDefinition table, String condition) {
    return select(table) + " WHERE " + condition + " ORDER BY " + list(table.key());
  }

  default String count(TableName table) {
    return "SELECT COUNT(*) FROM " + quote(table);
  }

  default String insert(TableDefinition table) {
    List<String> columns = table.storedColumnNames();
    String places = columns.stream().map(c -> "?").collect(joining(", "));
    return "INSERT INTO %s (%s) VALUES (%s)".formatted(quote(table.name()), list(columns), places);
  }

  /**
   * Rows out of a query, or {@code VALUES}, into columns of a table.
   *
   * @param identity whether the database would count one of the columns by itself
   */
  default String insertFrom(TableDefinition into, String rows, boolean identity) {
    return "INSERT INTO %s (%s)%s %s"
        .formatted(
            quote(into.name()),
            list(into.storedColumnNames()),
            identity ? " OVERRIDING SYSTEM VALUE" : "",
            rows);
  }

  /** For a database that compares a parameter with a column as it compares the column's values. */
  default KeyParameters keyParameters() {
    return (connection, table) -> column -> "?";
  }

  /**
   * For the rows of so many keys: {@code (a = ? AND b = ?) OR …}.
   *
   * @param parameters of the table
   */
  default String whereKeys(TableDefinition table, int keys, KeyParameters.OfTable parameters) {
    String one =
        table.keyColumns().stream()
            .map(column -> quote(column.name()) + " = " + parameters.as(column))
            .collect(joining(" AND ", "(", ")"));
    return " WHERE " + Collections.nCopies(keys, one).stream().collect(joining(" OR "));
  }

  /**
   * Condition on rows of a statement: another table has their key.
   *
   * @param rows without an alias in the statement
   * @param key columns of both
   */
  default String keyIsIn(TableName rows, List<String> key, TableName other) {
    // No table of a tenant can have this name.
    String alias = quote("$other");
    String same =
        key.stream()
            .map(
                column ->
                    "%1$s.%2$s = %3$s.%2$s".formatted(alias, quote(column), quote(rows.name())))
            .collect(joining(" AND "));
    return "EXISTS (SELECT 1 FROM %s %s WHERE %s)".formatted(quote(other), alias, same);
  }

  /**
   * Condition on rows of a statement: a query does not tell their key.
   *
   * @param rows without an alias in the statement
   * @param keys query for the columns of their key
   */
  default String keyIsNotIn(TableDefinition rows, String keys) {
    // No table of a source is likely to have this name.
    String alias = quote("$changed");
    String same =
        rows.key().stream()
            .map(
                column ->
                    "%1$s.%2$s = %3$s.%2$s"
                        .formatted(alias, quote(column), quote(rows.name().name())))
            .collect(joining(" AND "));
    return "NOT EXISTS (SELECT 1 FROM (%s) %s WHERE %s)".formatted(keys, alias, same);
  }

  /** How many keys of so many columns one statement should name. */
  default int keysAtOnce(int keyColumns) {
    return Math.max(1, 1_000 / keyColumns);
  }

  /**
   * The rows of a table whose keys a query tells: the key, 1 or 0 for a row that is there or not,
   * and the stored columns.
   *
   * @param keys query for the columns of the key, each key once
   */
  default String rowsOf(TableDefinition table, String keys) {
    String key = table.key().stream().map(k -> "c." + quote(k)).collect(joining(", "));
    String stored =
        table.storedColumnNames().stream().map(c -> "t." + quote(c)).collect(joining(", "));
    String same =
        table.key().stream()
            .map(k -> "t." + quote(k) + " = c." + quote(k))
            .collect(joining(" AND "));
    return """
        SELECT %s, CASE WHEN t.%s IS NULL THEN 0 ELSE 1 END, %s
          FROM (%s) c LEFT JOIN %s t ON %s"""
        .formatted(key, quote(table.key().getFirst()), stored, keys, quote(table.name()), same);
  }

  /**
   * How rows of a query are kept aside within a transaction, without ending it.
   *
   * @param name of no table that is there
   * @param columns what the query tells, by name; the first is the number of the row
   */
  AsideRows aside(String name, List<String> columns, String query);

  /**
   * Lets the database look at what a table holds now, in any transaction; empty where it looks by
   * itself before it plans a query.
   */
  default Optional<String> refreshStatistics(TableName table) {
    return Optional.empty();
  }

  /** Adds a column that must not be null to a table which has rows. */
  default String addColumn(TableName table, Column column, String literal) {
    return "ALTER TABLE %s ADD %s %s DEFAULT %s NOT NULL"
        .formatted(quote(table), quote(column.name()), render(column.type()), literal);
  }

  /** For a DBA of the source: gives a column another type. */
  String alterColumn(TableName table, Column column);

  /** For a DBA of the source: gives a column another name. */
  default String renameColumn(TableName table, String column, String newName) {
    return "ALTER TABLE %s RENAME COLUMN %s TO %s"
        .formatted(quote(table), quote(column), quote(newName));
  }

  /** For a DBA of the source: lets a login read a table. */
  default String grantSelect(TableName table, String login) {
    return "GRANT SELECT ON %s TO %s".formatted(quote(table), quote(login));
  }

  TableLimits limits();

  ValueRange values();

  /** For a source: how values are found that other databases cannot hold. */
  UnfitValues unfitValues();

  SqlFunctions functions();

  /**
   * For both ends of a copy whose rows this product does not see; empty where that is not known.
   */
  default Optional<CarriedRows> carriedRows() {
    return Optional.empty();
  }

  /** Quoted, with commas between. */
  default String list(List<String> names) {
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
