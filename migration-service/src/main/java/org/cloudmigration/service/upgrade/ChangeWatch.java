package org.cloudmigration.service.upgrade;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cloudmigration.domain.upgrade.ChangeKind;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.upgrade.sql.TenantTable;

/**
 * Tells each record that a step changes: the tables that it writes are copied before, and compared
 * afterwards, both within its transaction and by the database. That costs a copy of each of these
 * tables for each step.
 */
final class ChangeWatch {

  /** Rows that wait in memory. */
  private static final int AT_ONCE = 1_000;

  /** What names of copies begin with. */
  private static final String COPY = "$migration$log$";

  private final UpgradeSession session;
  private final UpgradeStep step;
  private final List<Watched> watched = new ArrayList<>();

  /** A table, and the copy beside it. */
  private record Watched(TenantTable table, TableDefinition copy) {}

  ChangeWatch(UpgradeSession session, UpgradeStep step) {
    this.session = session;
    this.step = step;
  }

  /**
   * Drops copies beside tables of the company that a process which was killed within a step has
   * left. No step of the company may be running.
   */
  static void sweep(UpgradeSession session, Connection connection) throws SQLException {
    Set<TableName> copies =
        session.destinations().stream()
            .map(session::name)
            .map(name -> new TableName(name.schema(), copyName(name.name())))
            .collect(toSet());
    List<TableName> left = new ArrayList<>();
    try (ResultSet row =
        connection.getMetaData().getTables(connection.getCatalog(), null, COPY + "%", null)) {
      while (row.next()) {
        var name = new TableName(row.getString("TABLE_SCHEM"), row.getString("TABLE_NAME"));
        if (copies.contains(name)) {
          left.add(name);
        }
      }
    }
    for (TableName copy : left) {
      execute(connection, session.dialect().dropTable(copy));
    }
  }

  /** Before the transaction: on some databases making a table would end it. */
  void open(Connection connection) throws SQLException {
    for (String name : session.targets(List.of(step))) {
      TenantTable table = session.table(connection, name);
      TableDefinition present = table.present();
      TableName own = present.name();
      var copy =
          new TableDefinition(
              new TableName(own.schema(), copyName(own.name())), compared(present), present.key());
      var both = new Watched(table, copy);
      // Of a step that was cut off.
      drop(connection, both);
      execute(connection, dialect().createTable(copy));
      watched.add(both);
    }
  }

  /** Names may have 63 bytes. */
  private static String copyName(String name) {
    return COPY + Integer.toHexString(name.hashCode());
  }

  /** What a database can compare. */
  private static List<Column> compared(TableDefinition table) {
    return table.storedColumns().stream()
        .filter(column -> column.type().kind() != Kind.VARBINARY)
        .filter(column -> column.type().kind() != Kind.TEXT)
        .toList();
  }

  /** Before the first statement of the step. */
  void begin(Connection connection) throws SQLException {
    for (Watched both : watched) {
      var columns =
          new TableDefinition(
              both.table().present().name(), both.copy().columns(), both.copy().key());
      execute(connection, dialect().insertFrom(both.copy(), dialect().select(columns), false));
    }
  }

  /** After the last statement, in the order of tables and keys. */
  void tell(Connection connection, Consumer<RecordChange> changes) throws SQLException {
    for (Watched both : watched) {
      String now = dialect().quote(both.table().present().name());
      String before = dialect().quote(both.copy().name());
      tell(connection, both, ChangeKind.DELETED, missing(both, before, now), changes);
      tell(connection, both, ChangeKind.MODIFIED, modified(both, before, now), changes);
      tell(connection, both, ChangeKind.INSERTED, missing(both, now, before), changes);
    }
  }

  private String missing(Watched both, String here, String there) {
    return "SELECT %s FROM %s a WHERE NOT EXISTS (SELECT 1 FROM %s b WHERE %s) ORDER BY %s"
        .formatted(keys(both), here, there, same(both), keys(both));
  }

  private String modified(Watched both, String before, String now) {
    List<String> others =
        both.copy().columns().stream()
            .map(Column::name)
            .filter(name -> !both.copy().key().contains(name))
            .toList();
    String differs =
        others.isEmpty()
            ? "1 = 0"
            : others.stream()
                .map(dialect()::quote)
                .map(
                    name ->
                        "(a.%1$s <> b.%1$s OR (a.%1$s IS NULL AND b.%1$s IS NOT NULL) OR (a.%1$s IS NOT NULL AND b.%1$s IS NULL))"
                            .formatted(name))
                .collect(joining(" OR "));
    return "SELECT %s FROM %s a JOIN %s b ON %s WHERE %s ORDER BY %s"
        .formatted(keys(both), now, before, same(both), differs, keys(both));
  }

  private String keys(Watched both) {
    return both.copy().key().stream().map(k -> "a." + dialect().quote(k)).collect(joining(", "));
  }

  private String same(Watched both) {
    return both.copy().key().stream()
        .map(dialect()::quote)
        .map(key -> "a." + key + " = b." + key)
        .collect(joining(" AND "));
  }

  private void tell(
      Connection connection,
      Watched both,
      ChangeKind kind,
      String sql,
      Consumer<RecordChange> changes)
      throws SQLException {
    String table = both.table().table().name();
    List<String> names = both.copy().key().stream().map(both.table().table()::fieldName).toList();
    try (Statement query = connection.createStatement()) {
      query.setFetchSize(AT_ONCE);
      try (ResultSet row = query.executeQuery(sql)) {
        while (row.next()) {
          List<String> parts = new ArrayList<>();
          for (int i = 0; i < names.size(); i++) {
            parts.add(names.get(i) + "=" + row.getString(i + 1));
          }
          changes.accept(new RecordChange(step.id(), table, String.join(", ", parts), kind));
        }
      }
    }
  }

  /** After the transaction, whatever became of it. */
  void close(Connection connection) throws SQLException {
    for (Watched both : watched) {
      drop(connection, both);
    }
  }

  private void drop(Connection connection, Watched both) throws SQLException {
    if (session.adapter().schemaReader().exists(connection, both.copy().name())) {
      execute(connection, dialect().dropTable(both.copy().name()));
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Dialect dialect() {
    return session.dialect();
  }
}
