package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.RowHash;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A ledger that is copied from one database into another one, and compared past the engine. */
@ExtendWith(FreshPostgreSql.class)
abstract class LedgerCopies {

  static final TableDefinition LEDGER =
      new TableDefinition(
          new TableName(SourceEnd.SCHEMA, "GL20000"),
          List.of(
              Column.notNull("ACTNUM", ColumnType.of(Kind.CHAR, 15)),
              Column.notNull("JRNENTRY", ColumnType.of(Kind.INT)),
              Column.notNull("AMOUNT", ColumnType.decimal(19, 5)),
              new Column("NOTE", ColumnType.of(Kind.VARCHAR, 60), true, false)),
          List.of("ACTNUM", "JRNENTRY"));

  final ExecutorService threads = Executors.newFixedThreadPool(4);
  DatabaseAdapters adapters = new DatabaseAdapters();
  SourceEnd source;
  DatabaseLocation tenant;
  long fence;

  private static RealPostgreSql server;

  @TempDir Path directory;

  @Parameter Ends ends;

  @BeforeAll
  static void start(RealPostgreSql fresh) {
    server = fresh;
  }

  @BeforeEach
  void createLedger() throws Exception {
    source = ends.source(server, directory);
    tenant = ends.tenant(server, directory);
    source.execute(source.adapter().dialect().createTable(LEDGER));
    for (int i = 1; i <= 50; i++) {
      source.execute(insert(i, "note " + i));
    }
  }

  @AfterEach
  void close() throws Exception {
    threads.shutdownNow();
    source.close();
  }

  static String insert(int entry, String note) {
    return "INSERT INTO \"TWO\".\"GL20000\" (\"ACTNUM\", \"JRNENTRY\", \"AMOUNT\", \"NOTE\") VALUES ('000-%d', %d, %d.5, '%s')"
        .formatted(entry % 7, entry, entry, note);
  }

  static String change(String what) {
    return "UPDATE \"TWO\".\"GL20000\" " + what;
  }

  static String delete(int entry) {
    return "DELETE FROM \"TWO\".\"GL20000\" WHERE \"JRNENTRY\" = " + entry;
  }

  static CopyActivity activity(CopyExtent wanted) {
    return new CopyActivity(
        new UUID(1, 1),
        LEDGER.name(),
        "Fabrikam",
        "GP GL20000",
        Bench.APP,
        UUID.randomUUID(),
        wanted);
  }

  CopyResult run() throws Exception {
    return run(activity(CopyExtent.CHANGES));
  }

  CopyResult run(CopyActivity activity) throws Exception {
    return run(activity, new RecordingListener());
  }

  CopyResult run(CopyActivity activity, RecordingListener listener) throws Exception {
    CopyResult result = copy(activity, listener);
    assertThat(inTenant()).as("what it holds").isEqualTo(inSource());
    return result;
  }

  /** Of a source that may be another one by now. */
  CopyResult copy(CopyActivity activity, RecordingListener listener) throws Exception {
    new EmbeddedEngine(adapters, threads)
        .start(
            new ReplicationPipeline(
                activity.order(),
                ++fence,
                source.location,
                tenant,
                2,
                List.of(activity),
                List.of()),
            listener);
    listener.await();
    assertThat(listener.failed).isEmpty();
    CopyResult result = listener.succeeded.get(activity.id());
    assertThat(result.source()).isEqualTo(result.tenant());
    assertThat(result.contents()).as("what the tenant is believed to hold").isEqualTo(inTenant());
    return result;
  }

  TableDigest inSource() throws SQLException {
    DatabaseAdapter adapter = source.adapter();
    try (Connection connection = source.connect()) {
      TableDefinition table = adapter.schemaReader().read(connection, LEDGER.name()).orElseThrow();
      var conversion = new StagingConversion(table, table.name());
      connection.setAutoCommit(false);
      try (var rows = adapter.reader().unordered(connection, table)) {
        var hash = new RowHash();
        TableDigest digest = TableDigest.EMPTY;
        for (Object[] row = rows.next(); row != null; row = rows.next()) {
          conversion.convert(row);
          digest = hash.fold(digest, row);
        }
        return digest;
      }
    }
  }

  TableDigest inTenant() throws SQLException {
    DatabaseAdapter adapter = new DatabaseAdapters().of(tenant.type());
    TableName live = adapter.dialect().tenantTable("Fabrikam", "GP GL20000", Bench.APP);
    try (DatabasePool pool = adapter.open(tenant, 1);
        Connection connection = pool.connection()) {
      TableDefinition table = adapter.schemaReader().read(connection, live).orElseThrow();
      return adapter.verifier().digest(connection, table, () -> {});
    }
  }

  void executeInTenant(String sql) throws SQLException {
    try (DatabasePool pool = new DatabaseAdapters().of(tenant.type()).open(tenant, 1);
        Connection connection = pool.connection()) {
      RealPostgreSql.execute(connection, sql);
    }
  }

  /** Tables that are there and are not the live one, nor the engine's own. */
  List<TableName> leftBeside() throws SQLException {
    DatabaseAdapter adapter = new DatabaseAdapters().of(tenant.type());
    var found = new ArrayList<TableName>();
    try (DatabasePool pool = adapter.open(tenant, 1);
        Connection connection = pool.connection();
        ResultSet tables = connection.getMetaData().getTables(null, null, "%GL20000%", null)) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        boolean table = tables.getString("TABLE_TYPE").contains("TABLE");
        if (table && (name.contains("$new") || name.contains("$old"))) {
          found.add(new TableName(tables.getString("TABLE_SCHEM"), name));
        }
      }
    }
    return found;
  }
}
