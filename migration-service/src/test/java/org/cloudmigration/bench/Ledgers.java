package org.cloudmigration.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;

/**
 * A source and a tenant on one PostgreSQL, with tables shaped like Business Central's G/L Entry.
 */
final class Ledgers implements AutoCloseable {

  static final String SOURCE = "bench_source";
  static final String TENANT = "bench_tenant";
  static final String SCHEMA = "TWO";
  static final String COMPANY = "Fabrikam";

  private static final String COLUMNS =
      """
      ("Entry No_" int NOT NULL, "G_L Account No_" varchar(20) NOT NULL,
       "Posting Date" timestamp NOT NULL, "Document Type" int NOT NULL,
       "Document No_" varchar(20) NOT NULL, "Description" varchar(100) NOT NULL,
       "Amount" numeric(38,20) NOT NULL, "Debit Amount" numeric(38,20) NOT NULL,
       "Credit Amount" numeric(38,20) NOT NULL, "User ID" varchar(50) NOT NULL,
       "Source Code" varchar(10) NOT NULL, "Dimension Set ID" int NOT NULL,
       "$systemId" uuid NOT NULL, "Comment" text NULL)""";

  private static final String ROWS =
      """
      INSERT INTO "TWO"."%s"
      SELECT i, (10000 + i %% 900)::text, timestamp '2020-01-01' + i %% 2000 * interval '1 day',
             i %% 7, 'INV' || lpad((i / 3)::text, 9, '0'), 'Order no. ' || i || ', posted by batch',
             a, greatest(a, 0), greatest(-a, 0), 'DOMAIN\\USER' || i %% 40, 'SALES', i %% 5000,
             md5(i::text)::uuid, CASE i %% 10 WHEN 0 THEN 'reviewed ' || i END
        FROM (SELECT i, (i %% 200003 - 100001) / 100.0 AS a FROM generate_series(1, %d) i) g""";

  private final RealPostgreSql server;

  private Ledgers(RealPostgreSql server) {
    this.server = server;
  }

  static Ledgers open() throws Exception {
    var server = RealPostgreSql.start();
    try (Connection owner = server.owner()) {
      RealPostgreSql.execute(
          owner,
          "ALTER SYSTEM SET synchronous_commit = off",
          "ALTER SYSTEM SET max_wal_size = '8GB'",
          "ALTER SYSTEM SET checkpoint_timeout = '1h'",
          "SELECT pg_reload_conf()",
          "CREATE DATABASE " + SOURCE,
          "CREATE DATABASE " + TENANT);
    }
    var ledgers = new Ledgers(server);
    ledgers.inSource("CREATE SCHEMA \"TWO\"");
    ledgers.inTenant("CREATE SCHEMA \"Fabrikam\"", "CREATE SCHEMA other");
    return ledgers;
  }

  static DatabaseLocation location(int port, String database) {
    return new org.cloudmigration.service.database.address.ServerAddress(
            DatabaseType.POSTGRESQL,
            "127.0.0.1",
            "",
            port,
            database,
            "postgres",
            "postgres",
            false,
            false)
        .location();
  }

  int port() {
    return server.port();
  }

  String url(String database) {
    return "postgresql://postgres@127.0.0.1:%d/%s".formatted(port(), database);
  }

  void create(String table, long rows) throws SQLException {
    inSource(
        "CREATE TABLE \"TWO\".\"" + table + "\" " + COLUMNS,
        ROWS.formatted(table, rows),
        "ALTER TABLE \"TWO\".\"%s\" ADD PRIMARY KEY (\"Entry No_\")".formatted(table),
        "ANALYZE \"TWO\".\"" + table + '"');
  }

  /** An empty one for those who need a place to copy into. */
  void createOther(String table) throws SQLException {
    inTenant(
        "DROP TABLE IF EXISTS other.\"" + table + '"',
        "CREATE TABLE other.\"" + table + "\" " + COLUMNS);
  }

  void track(String table) throws SQLException {
    DatabaseAdapter adapter = new DatabaseAdapters().of(DatabaseType.POSTGRESQL);
    try (Connection source = connect(SOURCE)) {
      var definition =
          adapter.schemaReader().read(source, new TableName(SCHEMA, table)).orElseThrow();
      for (DatabaseObject object : adapter.footprint().inSource(List.of(definition))) {
        RealPostgreSql.execute(source, object.creation());
      }
    }
  }

  /** What was written before must not be flushed while somebody is measured. */
  void settle() throws SQLException {
    inSource("CHECKPOINT");
  }

  /** The server does so by itself, in the next minute. */
  void vacuum() throws SQLException {
    inSource("VACUUM ANALYZE");
    inTenant("VACUUM ANALYZE");
  }

  void inSource(String... statements) throws SQLException {
    execute(SOURCE, statements);
  }

  void inTenant(String... statements) throws SQLException {
    execute(TENANT, statements);
  }

  private void execute(String database, String... statements) throws SQLException {
    try (Connection connection = connect(database)) {
      RealPostgreSql.execute(connection, statements);
    }
  }

  Connection connect(String database) throws SQLException {
    return java.sql.DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true".formatted(port(), database),
        "postgres",
        "postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
