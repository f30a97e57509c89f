package org.cloudmigration.service.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.database.postgresql.RealPostgreSql.execute;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.testing.MadeCertificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FreshPostgreSql.class)
class TroubleOfARealServerIT {

  private static RealPostgreSql server;

  private final PostgreSqlAdapter adapter = new PostgreSqlAdapter();

  @BeforeAll
  static void start(RealPostgreSql fresh) throws Exception {
    server = fresh;
    try (Connection owner = server.owner()) {
      execute(owner, "CREATE ROLE mig LOGIN PASSWORD 'hush'", "CREATE TABLE t (a int PRIMARY KEY)");
    }
  }

  private Trouble opening(ServerAddress address) {
    try (DatabasePool pool = adapter.open(address.location(), 1);
        Connection connection = pool.connection()) {
      throw new AssertionError("opened as " + connection.getMetaData().getUserName());
    } catch (SQLException e) {
      assertThat(e.toString()).doesNotContain(address.password());
      return adapter.dialect().trouble(e);
    }
  }

  private Trouble running(String user, String sql) throws SQLException {
    try (DatabasePool pool = adapter.open(server.location(user, "hush"), 1);
        Connection connection = pool.connection()) {
      execute(connection, sql);
      throw new AssertionError("done: " + sql);
    } catch (SQLException e) {
      return adapter.dialect().trouble(e);
    }
  }

  @Test
  void thePasswordOrTheUserIsWrong() {
    assertThat(opening(server.address("postgres", "mig", "wrongpw", false, false)))
        .isEqualTo(Trouble.LOGIN_REFUSED);
    assertThat(opening(server.address("postgres", "nobody", "wrongpw", false, false)))
        .isEqualTo(Trouble.LOGIN_REFUSED);
  }

  @Test
  void theDatabaseIsUnknown() {
    assertThat(opening(server.address("nowhere", "mig", "hush", false, false)))
        .isEqualTo(Trouble.DATABASE_MISSING);
  }

  @Test
  void nobodyListens() throws Exception {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertThat(
            opening(
                new ServerAddress(
                    DatabaseType.POSTGRESQL,
                    "127.0.0.1",
                    "",
                    free,
                    "d",
                    "u",
                    "hush",
                    false,
                    false)))
        .isEqualTo(Trouble.NO_CONNECTION);
    assertThat(
            opening(
                new ServerAddress(
                    DatabaseType.POSTGRESQL,
                    "no.such.host.invalid",
                    "",
                    1,
                    "d",
                    "u",
                    "hush",
                    true,
                    false)))
        .isEqualTo(Trouble.NO_CONNECTION);
  }

  @Test
  void statementsFailForKnownReasons() throws SQLException {
    assertThat(running("mig", "SELECT * FROM t")).isEqualTo(Trouble.NO_PERMISSION);
    assertThat(running("mig", "SELECT * FROM nowhere")).isEqualTo(Trouble.TABLE_MISSING);
    assertThat(running("mig", "SELECT 'x'::int")).isEqualTo(Trouble.VALUE_DOES_NOT_FIT);
    assertThat(running("mig", "SELECT 99999::smallint")).isEqualTo(Trouble.VALUE_DOES_NOT_FIT);
    assertThat(running("postgres", "INSERT INTO t VALUES (1), (1)"))
        .isEqualTo(Trouble.KEY_NOT_UNIQUE);
    assertThat(running("mig", "SELECT 1 / 0")).isEqualTo(Trouble.OTHER);
    assertThat(running("mig", "SELECT pg_terminate_backend(pg_backend_pid())"))
        .isEqualTo(Trouble.NO_CONNECTION);
  }

  @Test
  void aLockIsHeldBySomebodyElse() throws SQLException {
    try (Connection holder = server.owner()) {
      holder.setAutoCommit(false);
      execute(holder, "LOCK TABLE t");
      assertThat(running("postgres", "DO $$ BEGIN LOCK TABLE t NOWAIT; END $$"))
          .isEqualTo(Trouble.LOCKED);
      holder.rollback();
    }
  }

  /** In one test, because encryption is switched on for the whole server. */
  @Test
  void encryptionIsAskedForAndNotThereOrNotTrusted(@TempDir Path files) throws Exception {
    ServerAddress trusting = server.address("postgres", "mig", "hush", true, true);
    ServerAddress checking = server.address("postgres", "mig", "hush", true, false);
    assertThat(opening(trusting)).isEqualTo(Trouble.TLS_NOT_TRUSTED);
    assertThat(opening(checking)).isEqualTo(Trouble.TLS_NOT_TRUSTED);

    server.encryptWith(MadeCertificate.selfSigned(files, "elsewhere"));
    assertThat(opening(checking)).isEqualTo(Trouble.TLS_NOT_TRUSTED);
    try (DatabasePool pool = adapter.open(trusting.location(), 1);
        Connection connection = pool.connection()) {
      assertThat(adapter.serverReader().read(connection).encrypted()).isTrue();
    }
  }
}
