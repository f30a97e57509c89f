package org.cloudmigration.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Counts the statements that reach the application database of a running server. */
final class Statements implements AutoCloseable {

  /** What the pool sends around each transaction. */
  private static final Set<String> OF_THE_POOL = Set.of("COMMIT", "SELECT 1");

  private final Connection connection;

  /** Of one text: how often, and how long altogether. */
  private record Use(long count, double millis) {}

  /**
   * @param millis that the database worked
   */
  record Count(long statements, double millis) {}

  Statements(String url) throws SQLException {
    connection = DriverManager.getConnection(url, "sa", "sa");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET QUERY_STATISTICS_MAX_ENTRIES 1000");
    }
  }

  void begin() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Switched off and on, it forgets.
      statement.execute("SET QUERY_STATISTICS FALSE");
      statement.execute("SET QUERY_STATISTICS TRUE");
    }
  }

  Count sinceBegin() throws SQLException {
    Map<String, Use> uses = uses();
    // What the server does by itself all the time.
    uses.keySet().removeIf(sql -> sql.contains("environment_lease") || OF_THE_POOL.contains(sql));
    if (Boolean.getBoolean("bench.statements")) {
      uses.forEach(
          (sql, use) ->
              System.out.printf("      %d × %.1f ms %s%n", use.count(), use.millis(), sql));
    }
    return new Count(
        uses.values().stream().mapToLong(Use::count).sum(),
        uses.values().stream().mapToDouble(Use::millis).sum());
  }

  private Map<String, Use> uses() throws SQLException {
    Map<String, Use> uses = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT sql_statement, execution_count, cumulative_execution_time"
                    + " FROM information_schema.query_statistics")) {
      while (found.next()) {
        String sql = found.getString(1);
        if (!sql.startsWith("SET ") && !sql.contains("query_statistics")) {
          uses.put(sql, new Use(found.getLong(2), found.getDouble(3)));
        }
      }
    }
    return uses;
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
