package org.cloudmigration.service.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cloudmigration.service.database.postgresql.RealPostgreSql.execute;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnNotSupportedException;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.RowHash;
import org.cloudmigration.service.database.RowStream;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.TableName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshPostgreSql.class)
class RowsTravelUnchangedIT {

  private static RealPostgreSql server;

  private final PostgreSqlAdapter adapter = new PostgreSqlAdapter();

  @BeforeAll
  static void start(RealPostgreSql fresh) {
    server = fresh;
  }

  private static ColumnType type(Kind kind) {
    return switch (kind) {
      case CHAR, VARCHAR -> ColumnType.of(kind, 20);
      case DECIMAL -> ColumnType.decimal(38, 20);
      case TIME, DATETIME -> new ColumnType(kind, 0, 6);
      default -> ColumnType.of(kind);
    };
  }

  private static Object value(Kind kind) {
    return switch (kind) {
      case CHAR -> "blank-padded        ";
      case VARCHAR -> " häßlich 😀 ";
      case TEXT -> "x".repeat(100_000);
      case BIT -> true;
      case TINYINT -> 255L;
      case SMALLINT -> -32_768L;
      case INT -> 2_147_483_647L;
      case BIGINT -> Long.MIN_VALUE;
      case DECIMAL -> new BigDecimal("-123456789012345678.12345678901234567890");
      case FLOAT -> 0.1;
      case DATE -> LocalDate.of(1753, 1, 1);
      case TIME -> LocalTime.of(23, 59, 59, 999_999_000);
      case DATETIME -> LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_000_000);
      case UNIQUEIDENTIFIER -> UUID.fromString("feeb3504-556e-4790-b28d-a2b9ce302d81");
      case VARBINARY -> new byte[] {0, -1, 127};
    };
  }

  @Test
  void everyKindOfValueComesBack() throws SQLException {
    List<Column> columns =
        Arrays.stream(Kind.values())
            .map(kind -> new Column("c " + kind, type(kind), kind != Kind.INT, false))
            .toList();
    var table =
        new TableDefinition(new TableName("public", "every\"kind"), columns, List.of("c INT"));
    Object[] full = Arrays.stream(Kind.values()).map(RowsTravelUnchangedIT::value).toArray();
    var empty = new Object[full.length];
    empty[Kind.INT.ordinal()] = 1L;
    try (Connection connection = server.owner()) {
      execute(connection, adapter.dialect().createTable(table));
      connection.setAutoCommit(false);
      try (RowWriter writer = adapter.loader().into(connection, table)) {
        writer.add(full);
        writer.add(empty);
        writer.flush();
      }
      connection.commit();
      var hash = new RowHash();
      TableDigest written = hash.fold(hash.fold(TableDigest.EMPTY, full), empty);
      assertThat(adapter.verifier().digest(connection, table, () -> {})).isEqualTo(written);
      TableDefinition found = adapter.schemaReader().read(connection, table.name()).orElseThrow();
      // PostgreSQL has no number of one byte.
      assertThat(found.columns().get(Kind.TINYINT.ordinal()).type().kind())
          .isEqualTo(Kind.SMALLINT);
      assertThat(found.key()).isEqualTo(table.key());
      assertThat(found.columns().stream().filter(c -> c.type().kind() != Kind.SMALLINT))
          .isSubsetOf(columns);
    }
  }

  @Test
  void aCopyShowsOneMoment() throws SQLException {
    var table =
        new TableDefinition(
            new TableName("public", "moment"),
            List.of(Column.notNull("a", ColumnType.of(Kind.INT))),
            List.of("a"));
    try (Connection reader = server.owner();
        Connection writer = server.owner()) {
      execute(writer, adapter.dialect().createTable(table), "INSERT INTO moment VALUES (1)");
      String marker = adapter.changeReader().begin(reader, table.name()).marker();
      execute(writer, "INSERT INTO moment VALUES (2)");
      try (RowStream rows = adapter.reader().inKeyOrder(reader, table)) {
        assertThat(rows.next()).containsExactly(1L);
        assertThat(rows.next()).isNull();
      }
      reader.rollback();
      assertThat(adapter.changeReader().begin(reader, table.name()).marker()).isEqualTo(marker);
      reader.rollback();
    }
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
