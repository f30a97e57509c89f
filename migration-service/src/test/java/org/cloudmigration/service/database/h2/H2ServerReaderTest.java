package org.cloudmigration.service.database.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.ServerFacts;
import org.cloudmigration.service.database.ServerFacts.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2ServerReaderTest {

  private final H2Adapter adapter = new H2Adapter();

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void databasesAreSchemasAndGrowWithTheirRows(@TempDir Path directory) throws SQLException {
    Path file = directory.resolve("source");
    try (Connection connection = H2Adapter.dataSource(H2Location.file(file)).getConnection()) {
      execute(connection, "CREATE SCHEMA TWO");
      execute(connection, "CREATE TABLE TWO.T (A INT PRIMARY KEY)");
      var reader = adapter.serverReader();
      assertThat(reader.size(connection, "TWO")).hasValue(0);
      execute(connection, "INSERT INTO TWO.T SELECT X FROM SYSTEM_RANGE(1, 1000)");
      assertThat(reader.size(connection, "TWO").getAsLong()).isBetween(10_000L, 1_000_000L);
      assertThat(reader.hasDatabase(connection, "TWO")).isTrue();
      assertThat(reader.hasDatabase(connection, "two")).isFalse();
      ServerFacts facts = reader.read(connection);
      assertThat(facts.product()).startsWith("Embedded file");
      assertThat(facts.rights()).contains(Right.WRITE_TABLES);
      assertThat(facts.changeTracking().possible()).isFalse();
    }
    try (Connection connection = H2Adapter.dataSource(H2Location.existing(file)).getConnection()) {
      assertThat(adapter.serverReader().read(connection).rights())
          .containsExactlyInAnyOrder(Right.READ_CATALOGUE, Right.READ_TABLES, Right.READ_CHANGES);
    }
  }

  @Test
  void theStateTableOfATenantComesAndGoes(@TempDir Path directory) throws SQLException {
    DatabaseObject table = adapter.footprint().inTenant().getFirst();
    Path file = directory.resolve("tenant");
    try (Connection connection = H2Adapter.dataSource(H2Location.file(file)).getConnection()) {
      assertThat(presence(connection, table)).isZero();
      execute(connection, table.creation());
      execute(connection, table.creation());
      assertThat(presence(connection, table)).isOne();
      execute(connection, table.removal());
      execute(connection, table.removal());
      assertThat(presence(connection, table)).isZero();
    }
  }

  private static int presence(Connection connection, DatabaseObject table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(table.presence())) {
      row.next();
      return row.getInt(1);
    }
  }
}
