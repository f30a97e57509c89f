package org.cloudmigration.service.pipeline.datafactory;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cloudmigration.service.database.ChangesProcedure;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.StateTable;
import org.cloudmigration.service.pipeline.datafactory.standin.StandInProcedures;

/** The procedure ApplyChanges for H2: step by step what the one of SQL Server does. */
final class H2ApplyChanges implements StandInProcedures {

  private static final String STATE = "\"" + StateTable.NAME + "\"";

  @Override
  public ResultSet query(Connection database, String name, Map<String, Object> parameters)
      throws SQLException {
    throw new SQLException("Could not find stored procedure '" + name + "'.");
  }

  @Override
  public void call(Connection database, String name, Map<String, Object> given)
      throws SQLException {
    Set<String> declared =
        ChangesProcedure.parameters().stream()
            .map(ChangesProcedure::parameter)
            .collect(Collectors.toSet());
    if (!name.equals("[cloudmigration].[ApplyChanges]") || !declared.equals(given.keySet())) {
      throw new SQLException("Could not find stored procedure '" + name + "' with " + given);
    }
    database.setAutoCommit(false);
    try {
      new Call(database, given).run();
      database.commit();
    } finally {
      database.rollback();
    }
  }

  private record Call(Connection database, Map<String, Object> given) {

    void run() throws SQLException {
      Object claim = given.get("Claim");
      if (number("SELECT COUNT(*) FROM " + STATE + " WHERE \"table_name\" = ?", claim) == 0) {
        throw unwanted();
      }
      moveRows();
      note();
      if (update("DELETE FROM " + STATE + " WHERE \"table_name\" = ?", claim) == 0) {
        throw unwanted();
      }
    }

    private static SQLException unwanted() {
      return new SQLException(
          "These changes were brought in already, or nobody wants them any more.");
    }

    private void moveRows() throws SQLException {
      String live = quoted("TableName");
      String landing = quoted("LandingTable");
      List<String> key = key();
      List<String> columns = columns();
      String same =
          IntStream.range(0, key.size())
              .mapToObj(i -> "l.\"k" + (i + 1) + "\" = t." + key.get(i))
              .collect(joining(" AND "));
      String come =
          IntStream.rangeClosed(1, columns.size())
              .mapToObj(i -> "l.\"c" + i + "\"")
              .collect(joining(", "));
      update(
          "DELETE FROM %s AS t WHERE EXISTS (SELECT 1 FROM %s AS l WHERE %s)"
              .formatted(live, landing, same));
      update(
          "INSERT INTO %s (%s) SELECT %s FROM %s AS l WHERE l.\"is_there\" = 1"
              .formatted(live, String.join(", ", columns), come, landing));
    }

    private String quoted(String parameter) {
      return "\"" + given.get("TableSchema") + "\".\"" + given.get(parameter) + "\"";
    }

    private List<String> key() throws SQLException {
      Map<Integer, String> key = new TreeMap<>();
      try (ResultSet rows =
          database.getMetaData().getPrimaryKeys(null, text("TableSchema"), text("TableName"))) {
        while (rows.next()) {
          key.put(rows.getInt("KEY_SEQ"), "\"" + rows.getString("COLUMN_NAME") + "\"");
        }
      }
      return List.copyOf(key.values());
    }

    private List<String> columns() throws SQLException {
      List<String> columns = new ArrayList<>();
      try (PreparedStatement question =
          database.prepareStatement(
              "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS"
                  + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? ORDER BY ORDINAL_POSITION")) {
        question.setString(1, text("TableSchema"));
        question.setString(2, text("TableName"));
        try (ResultSet rows = question.executeQuery()) {
          while (rows.next()) {
            columns.add("\"" + rows.getString(1) + "\"");
          }
        }
      }
      return columns;
    }

    private String text(String parameter) {
      return given.get(parameter).toString();
    }

    /** As RecordSyncedVersion does it. */
    private void note() throws SQLException {
      update("UPDATE " + STATE + " SET \"fence\" = \"fence\" WHERE \"phase\" = 'FENCE'");
      String newer = " WHERE \"phase\" = 'FENCE' AND \"fence\" > ?";
      if (number("SELECT COUNT(*) FROM " + STATE + newer, given.get("Fence")) > 0) {
        throw new SQLException("Another server works on this environment now.");
      }
      update(
          "DELETE FROM " + STATE + " WHERE \"table_schema\" = ? AND \"table_name\" = ?",
          given.get("TableSchema"),
          given.get("TableName"));
      List<Column> columns = StateTable.in("PUBLIC").columns();
      update(
          "INSERT INTO %s (%s) VALUES (%s)"
              .formatted(
                  STATE,
                  columns.stream().map(c -> "\"" + c.name() + "\"").collect(joining(", ")),
                  columns.stream().map(c -> "?").collect(joining(", "))),
          columns.stream().map(this::noted).toArray());
    }

    private Object noted(Column column) {
      return switch (column.name()) {
        case "live_table" -> given.get("TableName");
        case "phase" -> "DONE";
        case "checkpoint" -> "";
        case "written_at" -> Timestamp.from(Instant.now());
        case "run_id" -> UUID.fromString(text("RunId"));
        default -> given.get(ChangesProcedure.parameter(column));
      };
    }

    private long number(String sql, Object parameter) throws SQLException {
      try (PreparedStatement question = database.prepareStatement(sql)) {
        question.setObject(1, parameter);
        try (ResultSet row = question.executeQuery()) {
          row.next();
          return row.getLong(1);
        }
      }
    }

    private int update(String sql, Object... parameters) throws SQLException {
      try (PreparedStatement statement = database.prepareStatement(sql)) {
        for (int i = 0; i < parameters.length; i++) {
          statement.setObject(i + 1, parameters[i]);
        }
        return statement.executeUpdate();
      }
    }
  }
}
