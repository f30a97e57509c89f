package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.ReplicationPipeline;

/** Tables that are copied while something goes wrong, and judged by plain SQL afterwards. */
final class FaultBench implements AutoCloseable {

  static final int ROWS = 8_000;

  static final String LEDGER = "GL20000";
  static final String NASTY = "it's [a] \"b\".c/ 50% \\ \uD83D\uDE00";

  private static final List<String> NASTY_VALUES =
      List.of(
          "",
          "NULL",
          "\\N",
          "'; DROP TABLE x; --",
          " x ",
          "\t\r\n",
          "ß\uD83D\uDE00e\u0301",
          "\\.",
          "$1",
          "\u00A0",
          "\u2028",
          "\uFFFD",
          "\u0001\u007F");

  final SourceEnd source;
  final DatabaseLocation tenant;
  private final ExecutorService threads = Executors.newFixedThreadPool(6);
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final List<String> tables = new ArrayList<>();
  private long fence;

  /** Long enough for a busy machine, unless a test is about it. */
  Patience patience = Patience.USUAL;

  FaultBench(Ends ends, RealPostgreSql server, Path directory) throws Exception {
    source = ends.source(server, directory);
    tenant = ends.tenant(server, directory);
  }

  /** With a key, and its changes recorded. */
  void createLedger() throws SQLException {
    TableDefinition ledger = LedgerCopies.LEDGER;
    create(ledger);
    source.track(ledger);
    source.execute(
        "INSERT INTO \"TWO\".\"GL20000\" SELECT '000-' || MOD(x, 7), x, x / 100.0,"
            + " CASE MOD(x, 3) WHEN 0 THEN NULL ELSE 'note ' || x END FROM "
            + source.numbers(1, ROWS));
  }

  void changeLedger(int rows) throws SQLException {
    source.execute(
        LedgerCopies.change("SET \"NOTE\" = 'changed' WHERE \"JRNENTRY\" <= " + rows),
        LedgerCopies.delete(7));
  }

  /** Without a key, some rows twice, and each name and value trouble for who does not quote. */
  void createNasty() throws SQLException {
    create(
        new TableDefinition(
            new TableName(SourceEnd.SCHEMA, NASTY),
            List.of(
                new Column(NASTY, ColumnType.of(Kind.VARCHAR, 40), true, false),
                new Column("say \"hi\"", ColumnType.of(Kind.CHAR, 5), true, false),
                new Column("select", ColumnType.decimal(38, 20), true, false)),
            List.of()));
    List<Object[]> rows = new ArrayList<>();
    for (String value : NASTY_VALUES) {
      String padded = value.length() > 5 ? " a" : value;
      rows.add(new Object[] {value, padded, "-0.00000000000000000001"});
      rows.add(new Object[] {value, null, null});
      rows.add(new Object[] {value, null, null});
    }
    insert(NASTY, rows);
  }

  private void create(TableDefinition table) throws SQLException {
    source.execute(source.adapter().dialect().createTable(table));
    tables.add(table.name().name());
  }

  /** As many columns as SQL Server takes. */
  void createWide() throws SQLException {
    List<ColumnType> types =
        List.of(
            ColumnType.of(Kind.INT),
            ColumnType.of(Kind.CHAR, 3),
            ColumnType.decimal(19, 5),
            ColumnType.of(Kind.SMALLINT),
            ColumnType.of(Kind.VARCHAR, 6),
            ColumnType.of(Kind.BIT),
            ColumnType.of(Kind.DATE));
    List<Column> columns =
        IntStream.range(0, 1_024)
            .mapToObj(i -> new Column("C" + i, types.get(i % types.size()), i > 0, false))
            .toList();
    create(new TableDefinition(new TableName(SourceEnd.SCHEMA, "WIDE"), columns, List.of("C0")));
    List<Object[]> rows = new ArrayList<>();
    for (int row = 0; row < 40; row++) {
      var values = new Object[columns.size()];
      for (int i = 0; i < values.length; i++) {
        int number = row * i;
        values[i] =
            switch (i % types.size()) {
              case 0 -> i == 0 ? row : number;
              case 1, 4 -> row == 1 ? null : "t" + number % 100;
              case 2 -> number + ".5";
              case 3 -> -row;
              case 5 -> row % 2 == 0;
              default -> row == 2 ? null : java.sql.Date.valueOf("1753-01-01");
            };
      }
      rows.add(values);
    }
    insert("WIDE", rows);
  }

  /** One field for each, and a row that is small. */
  void createLarge(int bytes) throws SQLException {
    create(
        new TableDefinition(
            new TableName(SourceEnd.SCHEMA, "LARGE"),
            List.of(
                Column.notNull("ID", ColumnType.of(Kind.INT)),
                new Column("T", ColumnType.of(Kind.TEXT), true, false),
                new Column("B", ColumnType.of(Kind.VARBINARY), true, false)),
            List.of("ID")));
    var binary = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      binary[i] = (byte) (i * 31 >> 3);
    }
    insert(
        "LARGE",
        Arrays.asList(
            new Object[] {1, "lärm ".repeat(bytes / 5), null},
            new Object[] {2, "", binary},
            new Object[] {3, "small", new byte[] {0}}));
  }

  private void insert(String table, List<Object[]> rows) throws SQLException {
    TableDefinition definition;
    try (Connection connection = source.connect()) {
      definition =
          source
              .adapter()
              .schemaReader()
              .read(connection, new TableName(SourceEnd.SCHEMA, table))
              .orElseThrow();
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement(source.adapter().dialect().insert(definition))) {
        for (Object[] row : rows) {
          for (int i = 0; i < row.length; i++) {
            boolean number = definition.columns().get(i).type().kind() == Kind.DECIMAL;
            Object value = row[i];
            insert.setObject(
                i + 1, number && value != null ? new java.math.BigDecimal((String) value) : value);
          }
          insert.executeUpdate();
        }
      }
      connection.commit();
    }
  }

  List<CopyActivity> copies(UUID order) {
    return tables.stream()
        .map(
            table ->
                new CopyActivity(
                    id(table),
                    new TableName(SourceEnd.SCHEMA, table),
                    Bench.COMPANY,
                    table,
                    Bench.APP,
                    order))
        .toList();
  }

  static UUID id(String table) {
    return UUID.nameUUIDFromBytes(table.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  EmbeddedEngine start(
      DatabaseAdapters adapters,
      UUID order,
      DatabaseLocation from,
      DatabaseLocation to,
      RecordingListener listener) {
    var engine = new EmbeddedEngine(adapters, threads, Watchman.with(patience, clock));
    engine.start(
        new ReplicationPipeline(order, ++fence, from, to, 2, copies(order), List.of()), listener);
    return engine;
  }

  RecordingListener run(UUID order) throws Exception {
    return run(order, source.location, tenant, new RecordingListener());
  }

  RecordingListener run(
      UUID order, DatabaseLocation from, DatabaseLocation to, RecordingListener listener)
      throws Exception {
    start(new DatabaseAdapters(), order, from, to, listener);
    listener.await();
    return listener;
  }

  /** What is left to do is done on good lines; then there is no difference, and no rest. */
  void assertEqualInTheEnd(UUID order, RecordingListener told) throws Exception {
    if (told.succeeded.size() < tables.size()) {
      RecordingListener resumed = run(order);
      assertThat(resumed.failed).isEmpty();
      assertThat(resumed.succeeded).hasSameSizeAs(tables);
    }
    assertEqual();
  }

  void assertEqual() throws SQLException {
    try (Connection from = source.connect();
        Connection to = tenantConnection()) {
      for (String table : tables) {
        String name = "\"TWO\".\"" + table.replace("\"", "\"\"") + '"';
        assertThat(PlainComparison.differences(from, name, to, live(table))).as(table).isEmpty();
      }
      assertThat(
              RealPostgreSql.ask(
                  to,
                  "SELECT table_name FROM information_schema.tables"
                      + " WHERE table_name LIKE '%$new%' OR table_name LIKE '%$old%'"))
          .as("left beside")
          .isEmpty();
    }
  }

  Connection tenantConnection() throws SQLException {
    return DriverManager.getConnection(tenant.url(), tenant.user(), tenant.password());
  }

  /** From then on, no earlier run may write. */
  boolean isClaimed() {
    String sql =
        "SELECT COUNT(*) FROM \"$migration$state\" WHERE \"fence\" = "
            + fence
            + " AND \"phase\" = 'FENCE'";
    try (Connection connection = tenantConnection()) {
      return !RealPostgreSql.ask(connection, sql).equals(List.of("0"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As people find it, quoted. */
  String live(String table) {
    String clean = table.replaceAll("[.\"\\\\/'%\\]\\[]", "_");
    return tenant.type() == DatabaseType.POSTGRESQL
        ? "\"Fabrikam\".\"" + clean + '"'
        : "\"Fabrikam$" + clean + "$" + Bench.APP + '"';
  }

  @Override
  public void close() throws IOException {
    clock.shutdownNow();
    threads.shutdownNow();
    source.close();
  }
}
