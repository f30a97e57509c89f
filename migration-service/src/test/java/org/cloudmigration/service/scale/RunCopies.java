package org.cloudmigration.service.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Older runs that went as later ones did: the database copies its own rows, only earlier. */
final class RunCopies implements AutoCloseable {

  private final PreparedStatement run;
  private final PreparedStatement tables;

  RunCopies(Connection connection) throws SQLException {
    // Where few rows are, and have an index.
    execute(
        connection, "CREATE LOCAL TEMPORARY TABLE original_run AS SELECT * FROM replication_run");
    execute(connection, "CREATE LOCAL TEMPORARY TABLE original_table AS SELECT * FROM table_run");
    execute(connection, "CREATE INDEX original_table_of_run ON original_table (run_id)");
    run = connection.prepareStatement(copy(connection, "original_run", "replication_run", "id"));
    tables = connection.prepareStatement(copy(connection, "original_table", "table_run", "run_id"));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Parameters: id of the copy, and of what is copied. */
  private static String copy(Connection connection, String original, String table, String runColumn)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet nothing = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
      ResultSetMetaData all = nothing.getMetaData();
      for (int i = 1; i <= all.getColumnCount(); i++) {
        String column = all.getColumnName(i);
        columns.add(column);
        values.add(value(column, all.getColumnType(i), runColumn));
      }
    }
    return ("INSERT INTO %s (%s) SELECT %s FROM %s,"
            + " (SELECT CAST(? AS UUID) AS copy, CAST(? AS BIGINT) AS earlier) WHERE %s = ?")
        .formatted(
            table, String.join(", ", columns), String.join(", ", values), original, runColumn);
  }

  private static String value(String column, int type, String runColumn) {
    if (column.equalsIgnoreCase(runColumn)) {
      return "copy";
    }
    if (column.equalsIgnoreCase("id")) {
      return "random_uuid()";
    }
    if (column.equalsIgnoreCase("start_millis") || column.equalsIgnoreCase("end_millis")) {
      return "greatest(0, " + column + " - earlier * 1000)";
    }
    return type == Types.TIMESTAMP_WITH_TIMEZONE
        ? "dateadd(SECOND, -earlier, " + column + ")"
        : column;
  }

  void write(UUID original, UUID copy, Duration earlier) throws SQLException {
    for (PreparedStatement statement : List.of(run, tables)) {
      statement.setObject(1, copy);
      statement.setLong(2, earlier.toSeconds());
      statement.setObject(3, original);
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    run.close();
    tables.close();
  }
}
