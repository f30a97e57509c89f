package org.cloudmigration.service.database.postgresql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.testing.MadeCertificate;

/** A server that asks everybody but its owner for a password. */
public final class RealPostgreSql implements AutoCloseable {

  private static final String WHO_GETS_IN =
      """
      host all postgres 127.0.0.1/32 trust
      host all all 127.0.0.1/32 scram-sha-256
      """;

  /** Starting one takes seconds; whatever is left when the process ends, it takes with it. */
  private static RealPostgreSql shared;

  private final EmbeddedPostgres server;
  private boolean encrypts;

  private RealPostgreSql(EmbeddedPostgres server) {
    this.server = server;
  }

  /** The one of this process, as if it had just been started. */
  static synchronized RealPostgreSql fresh() throws IOException, SQLException {
    if (shared == null) {
      shared = start(carefree());
    } else {
      shared.forget();
    }
    return shared;
  }

  /** No test takes the machine's power away: what is committed need not be on the disk. */
  private static EmbeddedPostgres.Builder carefree() {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "off")
        .setServerConfig("full_page_writes", "off");
  }

  /** One of its own, for measurements. */
  public static RealPostgreSql start() throws IOException, SQLException {
    return start(EmbeddedPostgres.builder());
  }

  private static RealPostgreSql start(EmbeddedPostgres.Builder how)
      throws IOException, SQLException {
    var started = new RealPostgreSql(how.start());
    try (Connection owner = started.owner()) {
      Files.writeString(Path.of(ask(owner, "SHOW hba_file").getFirst()), WHO_GETS_IN);
      execute(owner, "SELECT pg_reload_conf()");
    }
    return started;
  }

  private void forget() throws SQLException {
    try (Connection elsewhere = server.getTemplateDatabase().getConnection()) {
      String databases = "SELECT datname FROM pg_database WHERE NOT datistemplate";
      for (String name : ask(elsewhere, databases)) {
        execute(elsewhere, "DROP DATABASE \"%s\" WITH (FORCE)".formatted(quoted(name)));
      }
      String roles = "SELECT rolname FROM pg_roles WHERE oid >= 16384";
      for (String name : ask(elsewhere, roles)) {
        execute(elsewhere, "DROP ROLE \"%s\"".formatted(quoted(name)));
      }
      execute(elsewhere, "CREATE DATABASE postgres TEMPLATE template0");
    }
    if (encrypts) {
      try (Connection owner = owner()) {
        reload(owner, "ALTER SYSTEM RESET ssl");
      }
      encrypts = false;
    }
  }

  private static String quoted(String name) {
    return name.replace("\"", "\"\"");
  }

  public DataSource dataSource() {
    return server.getPostgresDatabase();
  }

  public Connection owner() throws SQLException {
    return dataSource().getConnection();
  }

  public int port() {
    return server.getPort();
  }

  /** As its owner, by way of another port that leads to it. */
  public ServerAddress through(int port) {
    return through(port, "postgres");
  }

  public ServerAddress through(int port, String database) {
    return new ServerAddress(
        DatabaseType.POSTGRESQL, "127.0.0.1", "", port, database, "postgres", "any", false, false);
  }

  DatabaseLocation location(String user, String password) {
    return address("postgres", user, password, false, false).location();
  }

  public ServerAddress address(
      String database, String user, String password, boolean encrypt, boolean trust) {
    return new ServerAddress(
        DatabaseType.POSTGRESQL,
        "127.0.0.1",
        "",
        server.getPort(),
        database,
        user,
        password,
        encrypt,
        trust);
  }

  /** From now on, for new connections; whoever wants none goes on without. */
  public void encryptWith(MadeCertificate certificate) throws IOException, SQLException {
    try (Connection owner = owner()) {
      Path data = Path.of(ask(owner, "SHOW data_directory").getFirst());
      Path key = data.resolve("server.key");
      Path shown = data.resolve("server.crt");
      Files.deleteIfExists(key);
      Files.createFile(
          key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(key, certificate.keyPem());
      Files.writeString(shown, certificate.chainPem());
      // The server runs as another user if the tests run as root.
      Files.setOwner(key, Files.getOwner(data));
      Files.setOwner(shown, Files.getOwner(data));
      reload(owner, "ALTER SYSTEM SET ssl = on");
    }
    encrypts = true;
  }

  private static void reload(Connection owner, String change) throws SQLException {
    String loaded = ask(owner, "SELECT pg_conf_load_time()").getFirst();
    execute(owner, change, "SELECT pg_reload_conf()");
    for (int i = 0; i < 50 && ask(owner, "SELECT pg_conf_load_time()").contains(loaded); i++) {
      execute(owner, "SELECT pg_sleep(0.1)");
    }
  }

  public static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The columns of each row, with blanks between them. */
  public static List<String> ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getString(i));
        }
        found.add(String.join(" ", row.stream().map(String::valueOf).toList()));
      }
      return found;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
