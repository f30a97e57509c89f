package org.cloudmigration.outside;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The databases that a server leaves behind. Source and tenant are linked into a third one in
 * memory and compared there, by SQL that shares nothing with the product.
 */
final class StoppedServer implements AutoCloseable {

  private static final String NOT_ALLOWED = "[.\"\\\\/'%\\]\\[]";

  private final Connection memory = DriverManager.getConnection("jdbc:h2:mem:");
  private final Path source;
  private final Path tenant;

  StoppedServer(Path data, int scale) throws SQLException {
    source = data.resolve("sample/DynamicsGP-" + scale);
    tenant = data.resolve("tenants/Sandbox");
  }

  /** What the application database tells of the tables of its runs. */
  static List<TableFact> tables(Path data) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:file:%s;IFEXISTS=TRUE".formatted(data.resolve("application")),
                "sa",
                "sa");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT id, company_name, table_name, source_database, source_table, app_id,"
                    + " status, attempts, start_time, verification FROM table_run")) {
      List<TableFact> tables = new ArrayList<>();
      while (row.next()) {
        tables.add(
            new TableFact(
                row.getString("id"),
                row.getString("company_name"),
                row.getString("table_name"),
                row.getString("source_database"),
                row.getString("source_table"),
                row.getString("app_id"),
                row.getString("status"),
                row.getInt("attempts"),
                row.getString("start_time"),
                row.getString("verification")));
      }
      return tables;
    }
  }

  /** Tables that differ, with the number of rows that only one side has. */
  List<String> differences(Collection<TableFact> tables) throws SQLException {
    List<String> differences = new ArrayList<>();
    for (TableFact table : tables) {
      link("there", source, table.sourceDatabase(), table.sourceTable());
      link("here", tenant, "PUBLIC", nameInTenant(table));
      String there = rows("there");
      String here = rows("here");
      long lost = count(there + " EXCEPT " + here);
      long invented = count(here + " EXCEPT " + there);
      if (lost + invented > 0) {
        differences.add("%s: %d lost, %d invented".formatted(table, lost, invented));
      }
    }
    return differences;
  }

  @Override
  public void close() throws SQLException {
    memory.close();
  }

  private void link(String name, Path file, String schema, String table) throws SQLException {
    try (Statement statement = memory.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS " + name);
      statement.execute(
          "CREATE LINKED TABLE %s('org.h2.Driver', 'jdbc:h2:file:%s;IFEXISTS=TRUE', 'sa', '', '%s', '%s') READONLY"
              .formatted(name, file, schema, table.replace("'", "''")));
    }
  }

  /** A table's rows, each with how often it is there: a set would hide doubles. */
  private String rows(String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Statement statement = memory.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT column_name, data_type FROM information_schema.columns"
                    + " WHERE table_name = '"
                    + table.toUpperCase(Locale.ROOT)
                    + "' ORDER BY column_name")) {
      while (row.next()) {
        String column = "\"" + row.getString("column_name") + "\"";
        // The one conversion that is announced for the sample: blanks that fill up are left.
        columns.add(
            row.getString("data_type").equals("CHARACTER")
                ? "RTRIM(CAST(" + column + " AS VARCHAR))"
                : column);
      }
    }
    String list = String.join(", ", columns);
    return "(SELECT %s, COUNT(*) FROM %s GROUP BY %s)".formatted(list, table, list);
  }

  private long count(String query) throws SQLException {
    try (Statement statement = memory.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM (" + query + ")")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String nameInTenant(TableFact table) {
    String company =
        table.companyName().isBlank() ? "" : table.companyName().replaceAll(NOT_ALLOWED, "_") + "$";
    return company + table.tableName().replaceAll(NOT_ALLOWED, "_") + "$" + table.appId();
  }
}
