package org.cloudmigration.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.cloudmigration.service.testing.JpaFixture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A runtime had one node, in its own row; those of existing installations are not lost. */
class OldNodesBecomeRowsTest {

  @Test
  void aNodeThatHadRegisteredIsARowAndOneThatHadNotIsNone() throws Exception {
    DataSource database = JpaFixture.memory();
    migrate(database, "31?");
    UUID factory = UUID.randomUUID();
    UUID used = UUID.randomUUID();
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(
          "INSERT INTO data_factory VALUES ('%s', 'embedded', 'EMBEDDED', 'here', 'ONLINE', 0)"
              .formatted(factory));
      insert(sql, used, factory, "Used", "ONLINE", "'host'", "TIMESTAMP '2026-01-02 03:04:05'");
      insert(sql, UUID.randomUUID(), factory, "New", "NEED_REGISTRATION", "''", "NULL");
    }
    migrate(database, "latest");
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery("SELECT * FROM runtime_node")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString("runtime_id")).isEqualTo(used.toString());
      assertThat(rows.getString("name")).isEqualTo("host");
      assertThat(rows.getBoolean("built_in")).isTrue();
      assertThat(rows.getTimestamp("last_contact_at").toString()).contains("03:04:05");
      assertThat(rows.next()).isFalse();
    }
  }

  private static void insert(
      Statement sql, UUID id, UUID factory, String name, String state, String node, String contact)
      throws Exception {
    sql.execute(
        ("INSERT INTO integration_runtime (id, data_factory_id, name, state, primary_key_secret,"
                + " secondary_key_secret, created_at, node_name, node_version, last_contact_at,"
                + " version) VALUES ('%s', '%s', '%s', '%s', 'p', 's', CURRENT_TIMESTAMP, %s, '1',"
                + " %s, 0)")
            .formatted(id, factory, name, state, node, contact));
  }

  private static void migrate(DataSource database, String target) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/common", "classpath:db/migration/h2")
        .failOnMissingLocations(false)
        .placeholders(SchemaMigration.WORDS.get("h2"))
        .target(target)
        .load()
        .migrate();
  }
}
