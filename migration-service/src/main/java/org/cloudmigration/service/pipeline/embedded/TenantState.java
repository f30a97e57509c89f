package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.StateTable;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyResult;

/**
 * The table {@code $migration$state}: a row for each copy of a table, and one, with blank names,
 * that holds the highest fence. It lives beside the data because it must be true of them; the
 * application database only hears of it.
 */
final class TenantState {

  private final Dialect dialect;
  private final TableDefinition definition;
  private final String table;

  TenantState(Dialect dialect) {
    this.dialect = dialect;
    definition = StateTable.in(dialect.defaultSchema());
    table = dialect.quote(definition.name());
  }

  /** Creates the table at first use; one of an older version gets the columns that it lacks. */
  void ensure(Tenant tenant) throws SQLException {
    try (Connection connection = tenant.connection()) {
      Optional<TableDefinition> there =
          tenant.adapter().schemaReader().read(connection, definition.name());
      if (there.isEmpty()) {
        tenant.execute(connection, dialect.createTable(definition));
        return;
      }
      List<String> known = there.get().storedColumnNames();
      for (Column column : definition.columns()) {
        if (!known.contains(column.name())) {
          tenant.execute(
              connection, dialect.addColumn(definition.name(), column, StateTable.nothing(column)));
        }
      }
    }
  }

  /** Whether it can be asked as it is: one of an older version lacks columns until the next run. */
  boolean isThere(Tenant tenant, Connection connection) throws SQLException {
    return tenant
        .adapter()
        .schemaReader()
        .read(connection, definition.name())
        .filter(table -> table.storedColumnNames().containsAll(definition.storedColumnNames()))
        .isPresent();
  }

  boolean exists(Tenant tenant, Connection connection) throws SQLException {
    return tenant.exists(connection, definition.name());
  }

  Optional<TableState> find(Connection connection, TableName copy) throws SQLException {
    String sql = dialect.select(definition) + where("table_schema", "table_name");
    return ask(connection, sql, copy.schema(), copy.name()).stream().findFirst();
  }

  /** Copies that are not, or not yet, the live ones. */
  List<TableState> unfinished(Connection connection) throws SQLException {
    String sql = dialect.select(definition) + " WHERE " + dialect.quote("phase");
    return ask(connection, sql + " IN (?, ?, ?)", "LOADING", "PREPARED", "RENAMED");
  }

  /** Copies that are the live ones. */
  List<TableState> live(Connection connection) throws SQLException {
    String sql = dialect.select(definition) + " WHERE " + dialect.quote("phase") + " = ?";
    return ask(connection, sql, "DONE");
  }

  private List<TableState> ask(Connection connection, String sql, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        var found = new ArrayList<TableState>();
        while (rows.next()) {
          found.add(state(rows));
        }
        return found;
      }
    }
  }

  private static TableState state(ResultSet row) throws SQLException {
    String schema = row.getString("table_schema");
    long count = row.getLong("row_count");
    boolean pointInTime = row.getBoolean("point_in_time");
    // One digest stands for both ends: only equal ones get as far as being stored.
    TableDigest digest = TableDigest.of(count, row.getString("digest"));
    String extent = row.getString("extent");
    var preserving = PreservedText.of(row.getString("preserving"));
    return new TableState(
        new TableName(schema, row.getString("table_name")),
        new TableName(schema, row.getString("live_table")),
        row.getString("company"),
        new TableName(row.getString("source_database"), row.getString("source_table")),
        CopyPhase.valueOf(row.getString("phase")),
        row.getObject("run_id", UUID.class),
        row.getLong("fence"),
        new SourcePoint(row.getString("source_marker"), row.getLong("synced_version"), pointInTime),
        row.getLong("byte_count"),
        new CopyResult(
            extent.isEmpty() ? CopyExtent.FIRST_LOAD : CopyExtent.valueOf(extent),
            row.getLong("moved_rows"),
            row.getLong("moved_bytes"),
            digest,
            digest,
            digest,
            pointInTime,
            List.of(),
            preserving.rows()),
        row.getString("checkpoint"),
        row.getString("filled"),
        preserving.preserving());
  }

  /** Writes the row of a copy, new or not. */
  void put(Connection connection, TableState state) throws SQLException {
    remove(connection, state.table());
    insert(connection, values(state));
  }

  /** In the order of the columns. */
  private static Object[] values(TableState state) {
    return new Object[] {
      state.table().schema(),
      state.table().name(),
      state.live().name(),
      state.company(),
      state.source().schema(),
      state.source().name(),
      state.phase().name(),
      state.order(),
      state.fence(),
      state.point().marker(),
      state.point().version(),
      state.point().pointInTime(),
      state.result().contents().rows(),
      state.bytes(),
      state.result().contents().hash(),
      state.result().extent().name(),
      state.result().rows(),
      state.result().bytes(),
      state.position(),
      state.filled(),
      PreservedText.of(state).text(),
      LocalDateTime.now(ZoneOffset.UTC)
    };
  }

  /** What a procedure of the tenant has to be told to write the row of a live table. */
  Map<String, Object> told(TableState live) {
    Object[] values = values(live);
    List<String> told = StateTable.toldOfLive().stream().map(Column::name).toList();
    Map<String, Object> byColumn = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      String column = definition.columns().get(i).name();
      if (told.contains(column)) {
        byColumn.put(column, values[i]);
      }
    }
    return byColumn;
  }

  void remove(Connection connection, TableName copy) throws SQLException {
    String sql = "DELETE FROM " + table + where("table_schema", "table_name");
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, copy.schema());
      statement.setString(2, copy.name());
      statement.executeUpdate();
    }
  }

  /** The highest fence that has written here; empty before the first. */
  Optional<Long> fence(Connection connection) throws SQLException {
    String sql = "SELECT " + dialect.quote("fence") + " FROM " + table + lease();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
    }
  }

  /** Holds the fence's row until the end of the transaction: nobody else gets past it. */
  void lockFence(Connection connection) throws SQLException {
    String fence = dialect.quote("fence");
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE " + table + " SET " + fence + " = " + fence + lease());
    }
  }

  void putFence(Connection connection, long fence) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM " + table + lease());
    }
    var nobody = new UUID(0, 0);
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    insert(
        connection,
        "",
        "",
        "",
        "",
        "",
        "",
        "FENCE",
        nobody,
        fence,
        "",
        0L,
        false,
        0L,
        0L,
        "",
        "",
        0L,
        0L,
        "",
        "",
        "",
        now);
  }

  private void insert(Connection connection, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(dialect.insert(definition))) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private String lease() {
    return " WHERE " + dialect.quote("phase") + " = 'FENCE'";
  }

  private String where(String first, String second) {
    return " WHERE " + dialect.quote(first) + " = ? AND " + dialect.quote(second) + " = ?";
  }
}
