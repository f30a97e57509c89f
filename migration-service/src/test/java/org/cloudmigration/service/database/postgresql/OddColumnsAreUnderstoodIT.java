package org.cloudmigration.service.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cloudmigration.service.database.postgresql.RealPostgreSql.execute;

import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.database.ColumnNotSupportedException;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshPostgreSql.class)
class OddColumnsAreUnderstoodIT {

  private static RealPostgreSql server;

  private final PostgreSqlAdapter adapter = new PostgreSqlAdapter();

  @BeforeAll
  static void start(RealPostgreSql fresh) {
    server = fresh;
  }

  @Test
  void domainsGeneratedColumnsAndHeapsAreUnderstood() throws SQLException {
    try (Connection connection = server.owner()) {
      execute(
          connection,
          "CREATE DOMAIN code AS varchar(10) NOT NULL",
          "CREATE TABLE odd (a code, b numeric(10, 2), c numeric GENERATED ALWAYS AS (b * 2) STORED)");
      assertThatThrownBy(() -> read(connection, "odd"))
          .isInstanceOf(ColumnNotSupportedException.class)
          .hasMessageContaining("numeric without digits");
      execute(
          connection,
          "ALTER TABLE odd DROP COLUMN c",
          "ALTER TABLE odd ADD d int" + " GENERATED ALWAYS AS (b * 2) STORED");
      TableDefinition odd = read(connection, "odd");
      assertThat(odd.key()).isEmpty();
      assertThat(odd.storedColumnNames()).containsExactly("a", "b");
      assertThat(odd.columns().getFirst().type()).isEqualTo(ColumnType.of(Kind.VARCHAR, 10));
      execute(connection, "CREATE TABLE key_order (a int, b int, c int, PRIMARY KEY (c, a))");
      assertThat(read(connection, "key_order").key()).containsExactly("c", "a");
      assertThat(adapter.schemaReader().read(connection, new TableName("public", "Odd"))).isEmpty();
      assertThat(adapter.schemaReader().exists(connection, new TableName("public", "odd")))
          .isTrue();
      execute(connection, "CREATE TABLE span (a interval)");
      assertThatThrownBy(() -> read(connection, "span")).hasMessageContaining("interval");
    }
  }

  private TableDefinition read(Connection connection, String name) throws SQLException {
    return adapter.schemaReader().read(connection, new TableName("public", name)).orElseThrow();
  }
}
