package org.cloudmigration.outside;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The databases that a server leaves behind, read by plain SQL that shares nothing with it. */
final class StoppedServer implements AutoCloseable {

  private static final String NOT_ALLOWED = "[.\"\\\\/'%\\]\\[]";

  private final Connection source;
  private final Connection tenant;
  private long compared;

  StoppedServer(Path data, int scale) throws SQLException {
    source = open(data.resolve("sample/DynamicsGP-" + scale), "");
    tenant = open(data.resolve("tenants/Sandbox"), "");
  }

  /** The first column of a query in the application database. */
  static List<String> application(Path data, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:file:%s;IFEXISTS=TRUE".formatted(data.resolve("application")),
                "sa",
                "sa");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (row.next()) {
        values.add(row.getString(1));
      }
      return values;
    }
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

  /** Rows of the source that were looked at. */
  long compared() {
    return compared;
  }

  /** Tables that differ, with the number of rows that only one side has. */
  List<String> differences(Collection<TableFact> tables) throws SQLException {
    List<String> differences = new ArrayList<>();
    for (TableFact table : tables) {
      Map<List<String>, Integer> balance = new HashMap<>();
      compared += add(1, balance, source, table.sourceDatabase(), table.sourceTable());
      add(-1, balance, tenant, "PUBLIC", nameInTenant(table));
      long lost = balance.values().stream().filter(times -> times > 0).count();
      long invented = balance.values().stream().filter(times -> times < 0).count();
      if (lost + invented > 0) {
        differences.add("%s: %d lost, %d invented".formatted(table, lost, invented));
      }
    }
    return differences;
  }

  @Override
  public void close() throws SQLException {
    source.close();
    tenant.close();
  }

  private static Connection open(Path file, String password) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:file:%s;IFEXISTS=TRUE".formatted(file), "sa", password);
  }

  /** Rows that are there twice count twice: a set would hide that one of them is lost. */
  private static long add(
      int sign,
      Map<List<String>, Integer> balance,
      Connection database,
      String schema,
      String table)
      throws SQLException {
    String sql =
        "SELECT %s FROM \"%s\".\"%s\"".formatted(columns(database, schema, table), schema, table);
    long rows = 0;
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      int width = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> values = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
          values.add(row.getString(i));
        }
        balance.merge(values, sign, Integer::sum);
        rows++;
      }
    }
    return rows;
  }

  /** By name, with the one conversion that is announced for the sample: filling blanks are left. */
  private static String columns(Connection database, String schema, String table)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet row = database.getMetaData().getColumns(null, schema, table, null)) {
      while (row.next()) {
        String column = "\"" + row.getString("COLUMN_NAME") + "\"";
        columns.add(
            row.getInt("DATA_TYPE") == Types.CHAR
                ? "RTRIM(CAST(" + column + " AS VARCHAR))"
                : column);
      }
    }
    columns.sort(Comparator.comparing(column -> column.replace("RTRIM(CAST(", "")));
    return String.join(", ", columns);
  }

  private static String nameInTenant(TableFact table) {
    String company =
        table.companyName().isBlank() ? "" : table.companyName().replaceAll(NOT_ALLOWED, "_") + "$";
    return company + table.tableName().replaceAll(NOT_ALLOWED, "_") + "$" + table.appId();
  }
}
