package org.cloudmigration.service.pipeline.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.ReplicationPipeline;

/** A source and a tenant in files, and plain SQL to look into them past our own classes. */
final class Bench implements AutoCloseable {

  static final UUID APP = UUID.fromString("feeb3504-556e-4790-b28d-a2b9ce302d81");
  static final UUID ANY_ORDER = new UUID(0, 1);
  static final String COMPANY = "Fabrikam";

  final DatabaseLocation source;
  final DatabaseLocation tenant;
  private final Map<DatabaseLocation, Connection> kept = new HashMap<>();
  final ExecutorService threads = Executors.newFixedThreadPool(4);

  Bench(Path directory) {
    this(directory, H2Location.file(directory.resolve("source")));
  }

  /** As a server opens a source: for reading alone. */
  static Bench reading(Path directory) {
    return new Bench(directory, H2Location.existing(directory.resolve("source")));
  }

  private Bench(Path directory, DatabaseLocation source) {
    this.source = source;
    tenant = H2Location.file(directory.resolve("tenant"));
  }

  EmbeddedEngine engine() {
    return new EmbeddedEngine(new DatabaseAdapters(), threads);
  }

  /** By the order of a run. */
  static CopyActivity copy(String table, UUID order) {
    CopyActivity copy = copy(table);
    return new CopyActivity(
        copy.id(), copy.source(), copy.company(), copy.table(), copy.appId(), order);
  }

  static CopyActivity copy(String table) {
    UUID id = UUID.nameUUIDFromBytes(table.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return new CopyActivity(
        id, new TableName("TWO", table), COMPANY, "GP " + table, APP, ANY_ORDER);
  }

  static String live(String table) {
    return "\"Fabrikam$GP " + table + "$" + APP + "\"";
  }

  /** Activities of no certain order get the run's. */
  ReplicationPipeline pipeline(UUID runId, long fence, CopyActivity... activities) {
    List<CopyActivity> ordered =
        Stream.of(activities)
            .map(
                a ->
                    a.order() == ANY_ORDER
                        ? new CopyActivity(
                            a.id(), a.source(), a.company(), a.table(), a.appId(), runId)
                        : a)
            .toList();
    return new ReplicationPipeline(runId, fence, source, tenant, 2, ordered, List.of());
  }

  RecordingListener run(UUID runId, long fence, CopyActivity... activities) throws Exception {
    return run(engine(), pipeline(runId, fence, activities));
  }

  RecordingListener run(EmbeddedEngine engine, ReplicationPipeline pipeline) throws Exception {
    var listener = new RecordingListener();
    engine.start(pipeline, listener);
    listener.await();
    return listener;
  }

  void inSource(String... statements) throws SQLException {
    execute(source, statements);
  }

  void inTenant(String... statements) throws SQLException {
    execute(tenant, statements);
  }

  private static void execute(DatabaseLocation location, String... statements) throws SQLException {
    try (Connection connection = connect(location);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS TWO");
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Opening and closing a file for each question would take most of the time. */
  private Connection kept(DatabaseLocation location) throws SQLException {
    Connection connection = kept.get(location);
    if (connection == null) {
      connection = connect(location);
      kept.put(location, connection);
    }
    return connection;
  }

  /** Lets go of the files, for another process. */
  void release() throws SQLException {
    for (Connection connection : kept.values()) {
      connection.close();
    }
    kept.clear();
  }

  static Connection connect(DatabaseLocation location) throws SQLException {
    return DriverManager.getConnection(location.url(), location.user(), location.password());
  }

  List<String> sourceRows(String sql) throws SQLException {
    return rows(source, sql);
  }

  List<String> tenantRows(String sql) throws SQLException {
    return rows(tenant, sql);
  }

  private List<String> rows(DatabaseLocation location, String sql) throws SQLException {
    try (Statement statement = kept(location).createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        var row = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          row.append(rows.getString(i)).append('|');
        }
        found.add(row.toString());
      }
      return found;
    }
  }

  /** A ledger-like table with rows that only a full comparison tells apart. */
  void createLedger(String table, int rows) throws SQLException {
    inSource(
        "CREATE TABLE TWO."
            + table
            + "(JRNENTRY INT, ACTNUM CHAR(15), AMOUNT NUMERIC(19,5),"
            + " NOTE VARCHAR(60), PRIMARY KEY (ACTNUM, JRNENTRY))",
        "INSERT INTO TWO."
            + table
            + " SELECT X, '000-' || MOD(X, 97), X / 7.0,"
            + " CASE WHEN MOD(X, 5) = 0 THEN NULL ELSE 'note ' || X END"
            + " FROM SYSTEM_RANGE(1, "
            + rows
            + ")");
  }

  /** What the tenant must hold, said in SQL. */
  List<String> expectedLedger(String table) throws SQLException {
    return sourceRows(
        "SELECT JRNENTRY, RTRIM(ACTNUM), AMOUNT, COALESCE(NOTE, '') FROM TWO."
            + table
            + " ORDER BY JRNENTRY");
  }

  List<String> tenantLedger(String table) throws SQLException {
    return tenantRows(
        "SELECT JRNENTRY, ACTNUM, AMOUNT, NOTE FROM " + live(table) + " ORDER BY JRNENTRY");
  }

  /** Tables of the tenant that stand beside or aside. */
  List<String> leftOvers() throws SQLException {
    return tenantRows(
        "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
            + " WHERE TABLE_NAME LIKE '%$new%' OR TABLE_NAME LIKE '%$old'");
  }

  @Override
  public void close() throws SQLException {
    threads.shutdownNow();
    release();
  }
}
