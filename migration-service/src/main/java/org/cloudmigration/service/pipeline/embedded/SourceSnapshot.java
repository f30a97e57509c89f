package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cloudmigration.service.database.ChangedRow;
import org.cloudmigration.service.database.ChangedRows;
import org.cloudmigration.service.database.ColumnLine;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.PackedReader;
import org.cloudmigration.service.database.PackedRows;
import org.cloudmigration.service.database.Rest;
import org.cloudmigration.service.database.RowStream;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.fit.ValueGuard;

/** A table of the source as of one moment. Its errors are marked as the source's. */
final class SourceSnapshot implements SourceTable, AutoCloseable {

  private final Connection connection;
  private final SourcePoint point;
  private final DatabaseAdapter adapter;
  private final TableDefinition definition;
  private final ValueGuard guard;

  private SourceSnapshot(
      Connection connection,
      SourcePoint point,
      DatabaseAdapter adapter,
      TableDefinition definition,
      ValueGuard guard) {
    this.connection = connection;
    this.point = point;
    this.adapter = adapter;
    this.definition = definition;
    this.guard = guard;
  }

  static SourceSnapshot open(RunDatabases databases, TableName table) {
    Connection connection = connect(databases.sourcePool());
    DatabaseAdapter adapter = databases.sourceAdapter();
    try {
      SourcePoint point = adapter.changeReader().begin(connection, table);
      TableDefinition definition =
          adapter
              .schemaReader()
              .read(connection, table)
              .orElseThrow(() -> new SourceTableMissingException(table));
      var guard = ValueGuard.between(definition, adapter.dialect(), databases.tenant().dialect());
      return new SourceSnapshot(connection, point, adapter, definition, guard);
    } catch (SQLException e) {
      giveBack(connection);
      throw new SourceException(e);
    } catch (RuntimeException e) {
      giveBack(connection);
      throw e;
    }
  }

  private static Connection connect(DatabasePool pool) {
    try {
      return pool.connection();
    } catch (SQLException e) {
      throw new SourceException(e);
    }
  }

  @Override
  public SourcePoint point() {
    return point;
  }

  @Override
  public TableDefinition definition() {
    return definition;
  }

  @Override
  public List<String> columns() {
    return ColumnLine.of(definition);
  }

  @Override
  public OptionalLong oldestVersion() {
    return asSource(() -> adapter.changeReader().oldestVersion(connection, definition.name()));
  }

  /** In which order all rows are read. */
  ReadingOrder order() {
    return asSource(
        () -> {
          List<String> clustered =
              adapter.schemaReader().clusteredKey(connection, definition.name());
          return ReadingOrder.of(definition, clustered, !clustered.isEmpty() && tellsChanges());
        });
  }

  /**
   * What is left to be read behind a checkpoint. Where rows may have got another place since, those
   * that changed are left out: they are brought in by {@link #changes}, wherever they are now.
   *
   * @param since version of the first row that was read
   */
  Rest rest(ReadingOrder order, String checkpoint, long since) {
    String unchanged =
        order.isOfPrimaryKey()
            ? ""
            : adapter
                .dialect()
                .keyIsNotIn(definition, adapter.changeReader().changedKeys(definition, since));
    return new Rest(order.position(checkpoint), unchanged);
  }

  /**
   * Calls for each row.
   *
   * @param rest empty for all rows
   */
  void rows(ReadingOrder order, Optional<Rest> rest, RowSink sink) throws SQLException {
    rows(() -> open(order.keyed(), rest), sink);
  }

  @Override
  public void rows(RowSink sink) throws SQLException {
    rows(() -> adapter.reader().unordered(connection, definition), sink);
  }

  private void rows(Reading<RowStream> opening, RowSink sink) throws SQLException {
    try (RowStream rows = asSource(opening)) {
      for (Object[] row = asSource(rows::next); row != null; row = asSource(rows::next)) {
        guard.check(row);
        sink.accept(row);
      }
    }
  }

  @Override
  public long count() {
    return asSource(
        () -> {
          try (Statement statement = connection.createStatement();
              ResultSet rows = statement.executeQuery(adapter.dialect().count(definition.name()))) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  private RowStream open(TableDefinition keyed, Optional<Rest> rest) throws SQLException {
    return rest.isEmpty()
        ? adapter.reader().inKeyOrder(connection, keyed)
        : adapter.reader().rest(connection, keyed, rest.get());
  }

  /** Empty if a tenant of this kind has no use for it. */
  Optional<PackedReader> packedReader(DatabaseType tenant) {
    return adapter.type() == tenant ? adapter.reader().packed() : Optional.empty();
  }

  /** As {@link #rows}. */
  void packedRows(PackedReader reader, ReadingOrder order, Optional<Rest> rest, PackedSink sink)
      throws SQLException {
    try (PackedRows rows = asSource(() -> reader.rows(connection, order.keyed(), rest))) {
      for (byte[] row = asSource(rows::next); row != null; row = asSource(rows::next)) {
        sink.accept(row);
      }
    }
  }

  /** The query for what changed. */
  String changedRows(long since) {
    return adapter.changeReader().changedRows(definition, since);
  }

  @Override
  public void changes(long since, ChangeSink sink) throws SQLException {
    try (ChangedRows rows =
        asSource(() -> ChangedRows.since(since, connection, adapter, definition))) {
      for (ChangedRow row = asSource(rows::next); row != null; row = asSource(rows::next)) {
        if (!row.deleted()) {
          guard.check(row.row());
        }
        sink.accept(row);
      }
    }
  }

  interface PackedSink {
    void accept(byte[] row) throws SQLException;
  }

  private interface Reading<T> {
    T read() throws SQLException;
  }

  private static <T> T asSource(Reading<T> reading) {
    try {
      return reading.read();
    } catch (SQLException e) {
      throw new SourceException(e);
    }
  }

  @Override
  public void close() {
    giveBack(connection);
  }

  /** Whatever is wrong with it, the pool finds out; what was read has been proven elsewhere. */
  private static void giveBack(Connection connection) {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      System.getLogger(SourceSnapshot.class.getName())
          .log(System.Logger.Level.DEBUG, "A connection to the source was given back broken.", e);
    }
  }
}
