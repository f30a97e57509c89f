package org.cloudmigration.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.AuditTrail;
import org.cloudmigration.service.setup.MigrationSetups;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a connection string leaves behind, in the application database and in the log. */
@ExtendWith(ArquillianExtension.class)
class SecretsStayHiddenIT {

  private static final String PASSWORD = "Correct-Horse-7";
  private static final String CONNECTION =
      "Server=gp.example.org;Database=DYNAMICS;User Id=migration;Password=" + PASSWORD;

  private final Environment environment =
      new Environment("Secrets", EnvironmentType.SANDBOX, "25.0");

  @Resource(lookup = "java:/jdbc/MigrationDS")
  DataSource database;

  @Inject Environments environments;
  @Inject MigrationSetups setups;
  @Inject AuditTrail trail;

  @Deployment
  static EnterpriseArchive ear() {
    return EarUnderTest.withTests();
  }

  @BeforeEach
  void storeTheSecret() {
    environments.create(environment);
    SetupGuide guide = new SetupGuide(environment.id(), "admin", Instant.now());
    guide.choose("DynamicsGP");
    guide.connect(SqlServerType.SQL_SERVER, "", "", null, null);
    setups.ready(guide, CONNECTION, "DYNAMICS");
    trail.append(
        new AuditEvent("admin", "server", environment.name(), "Connect", "", "", CONNECTION));
  }

  @AfterEach
  void removeIt() throws SQLException {
    for (String table : List.of("migration_setup", "environment_lease", "environment_name")) {
      execute("DELETE FROM " + table + " WHERE environment_id = ?", environment.id());
    }
    execute("DELETE FROM environment WHERE id = ?", environment.id());
  }

  @Test
  void noTextInTheApplicationDatabaseHoldsThePassword() throws SQLException {
    List<String> columns = columnsThatHold(PASSWORD);

    assertThat(columns).isEmpty();
    assertThat(columnsThatHold("gp.example.org")).containsExactly("AUDIT_ENTRY.STATE_AFTER");
  }

  @Test
  void theServerGetsTheConnectionStringBack() {
    assertThat(setups.connectionString(setups.of(environment.id()).orElseThrow()))
        .isEqualTo(CONNECTION);
  }

  @Test
  void theLogHoldsNoConnectionString() throws Exception {
    String log =
        Files.readString(Path.of(System.getProperty("jboss.server.log.dir"), "server.log"));

    assertThat(log).contains("cloud-migration-manager.ear").doesNotContain(PASSWORD);
    assertThat(log).doesNotContainIgnoringCase("Sample=DynamicsGP;");
  }

  private List<String> columnsThatHold(String text) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        ResultSet columns = connection.getMetaData().getColumns(null, "PUBLIC", null, null)) {
      while (columns.next()) {
        String table = columns.getString("TABLE_NAME");
        String column = columns.getString("COLUMN_NAME");
        if (holds(connection, table, column, text)) {
          found.add(table + "." + column);
        }
      }
    }
    return found;
  }

  private static boolean holds(Connection connection, String table, String column, String text)
      throws SQLException {
    String sql =
        "SELECT 1 FROM \"%s\" WHERE CAST(\"%s\" AS VARCHAR) LIKE ?".formatted(table, column);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, "%" + text + "%");
      return statement.executeQuery().next();
    }
  }

  private void execute(String sql, UUID id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      statement.executeUpdate();
    }
  }
}
