package org.cloudmigration.service.database.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.KeyPosition;
import org.cloudmigration.service.database.KeyedRows;
import org.cloudmigration.service.database.Rest;
import org.cloudmigration.service.database.RowHash;
import org.cloudmigration.service.database.RowStream;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.TableName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Loader, reader, verifier, and rows by their keys. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RowsTravelUnchangedIT extends DatabaseAdapterContract {

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
    Column[] columns =
        Arrays.stream(Kind.values())
            .map(kind -> new Column("c " + kind, type(kind), kind != Kind.INT, false))
            .toArray(Column[]::new);
    TableDefinition table = create("every kind", List.of("c INT"), columns);
    Object[] full = Arrays.stream(Kind.values()).map(RowsTravelUnchangedIT::value).toArray();
    var empty = new Object[full.length];
    empty[Kind.INT.ordinal()] = 1L;
    write(table, full, empty);

    var hash = new RowHash();
    TableDigest written = hash.fold(hash.fold(TableDigest.EMPTY, full), empty);
    assertThat(adapter.verifier().digest(connection, table, () -> {})).isEqualTo(written);
    TableDigest byKey = TableDigest.EMPTY;
    var found = new java.util.ArrayList<Object[]>();
    try (var keyed = new KeyedRows(connection, dialect, table)) {
      keyed.read(List.of(new Object[] {1L}, new Object[] {2_147_483_647L}), found::add);
    }
    for (Object[] row : found) {
      byKey = hash.fold(byKey, row);
    }
    assertThat(byKey).as("rows asked for by key").isEqualTo(written);
  }

  private TableDefinition numbers(int rows) throws SQLException {
    TableDefinition table =
        create("numbers", List.of("b", "a"), column("a", Kind.INT), column("b", Kind.VARCHAR));
    write(
        table,
        IntStream.range(0, rows)
            .mapToObj(i -> new Object[] {(long) i, "k" + i % 10})
            .toArray(Object[][]::new));
    return table;
  }

  @Test
  void readingGoesOnBehindAnyKey() throws SQLException {
    TableDefinition table = numbers(200);
    List<List<Object>> ordered = all(adapter.reader().inKeyOrder(connection, table));
    assertThat(ordered).hasSize(200);
    for (int i = 0; i < 200; i += 23) {
      KeyPosition position = KeyPosition.of(table, ordered.get(i).toArray());
      var stored = KeyPosition.parse(table, position.text());
      assertThat(all(adapter.reader().rest(connection, table, Rest.behind(stored))))
          .isEqualTo(ordered.subList(i + 1, 200));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "TEXT", mode = EnumSource.Mode.EXCLUDE)
  void aKeyOfAnyKindIsFoundAgain(Kind kind) throws SQLException {
    ColumnType type = kind == Kind.VARBINARY ? ColumnType.of(kind, 20) : type(kind);
    TableDefinition table = create("one key", List.of("k"), Column.notNull("k", type));
    Object other = kind == Kind.DATE ? LocalDate.of(2027, 4, 12) : StagingConversion.empty(kind);
    write(table, new Object[] {value(kind)}, new Object[] {other});
    List<List<Object>> ordered = all(adapter.reader().inKeyOrder(connection, table));
    assertThat(ordered).hasSize(2);
    KeyPosition first = KeyPosition.of(table, ordered.getFirst().toArray());
    KeyPosition stored = KeyPosition.parse(table, first.text());
    List<List<Object>> rest = all(adapter.reader().rest(connection, table, Rest.behind(stored)));
    assertThat(rest).hasSize(1);
    assertThat(rest.getFirst().toArray()).isEqualTo(ordered.getLast().toArray());
    try (var keyed = new KeyedRows(connection, dialect, table)) {
      keyed.delete(List.<Object[]>of(ordered.getFirst().toArray()));
    }
    assertThat(all(adapter.reader().unordered(connection, table))).hasSize(1);
  }

  /** Hyphens are sorted differently in the two kinds of text that SQL Server has. */
  @Test
  void readingGoesOnBehindKeysOfOlderTypes() throws SQLException {
    TableName name = name("older types");
    execute(
        "CREATE TABLE %1$s (%2$s %3$s NOT NULL, %4$s %5$s NOT NULL, PRIMARY KEY (%2$s, %4$s))"
            .formatted(
                dialect.quote(name),
                dialect.quote("t"),
                database.olderTypes().getFirst(),
                dialect.quote("m"),
                database.olderTypes().getLast()));
    TableDefinition table = adapter.schemaReader().read(connection, name).orElseThrow();
    for (String text : List.of("a-c", "ab", "a''c", "co-op", "coop", "coöp", "ac ", "")) {
      for (String moment : List.of("00:00:00.000", "13:14:15.003", "13:14:15.007")) {
        execute(
            "INSERT INTO %s VALUES ('%s', '2027-04-12T%s')"
                .formatted(dialect.quote(name), text, moment));
      }
    }
    List<List<Object>> ordered = all(adapter.reader().inKeyOrder(connection, table));
    assertThat(ordered).hasSize(24);
    for (int i = 0; i < 24; i++) {
      KeyPosition position = KeyPosition.of(table, ordered.get(i).toArray());
      assertThat(all(adapter.reader().rest(connection, table, Rest.behind(position))))
          .isEqualTo(ordered.subList(i + 1, 24));
    }
    var found = new java.util.ArrayList<List<Object>>();
    try (var keyed = new KeyedRows(connection, dialect, table)) {
      keyed.read(
          ordered.stream().map(List::toArray).toList(), row -> found.add(Arrays.asList(row)));
    }
    assertThat(found).as("asked for by key").containsExactlyInAnyOrderElementsOf(ordered);
  }

  @Test
  void rowsGoByTheirKeysHoweverMany() throws SQLException {
    TableDefinition table = numbers(3_000);
    try (var keyed = new KeyedRows(connection, dialect, table)) {
      keyed.delete(
          IntStream.range(0, 2_999).mapToObj(i -> new Object[] {"k" + i % 10, (long) i}).toList());
    }
    assertThat(all(adapter.reader().unordered(connection, table)))
        .containsExactly(List.of(2_999L, "k9"));
  }

  @Test
  void aReadingThatIsGivenUpLeavesTheConnectionUsable() throws SQLException {
    TableDefinition table = numbers(20_000);
    try (RowStream rows = adapter.reader().unordered(connection, table)) {
      assertThat(rows.next()).isNotNull();
    }
    assertThat(all(adapter.reader().unordered(connection, table))).hasSize(20_000);
  }

  @Test
  void aWritingThatIsGivenUpWritesNothing() throws SQLException {
    TableDefinition table = numbers(0);
    connection.setAutoCommit(false);
    try (RowWriter writer = adapter.loader().into(connection, table)) {
      writer.add(new Object[] {1L, "k"});
    }
    connection.rollback();
    connection.setAutoCommit(true);
    assertThat(all(adapter.reader().unordered(connection, table))).isEmpty();
  }

  @Test
  void aCopyShowsOneMoment() throws SQLException {
    TableDefinition table = numbers(1);
    try (Connection reader = another()) {
      String marker = adapter.changeReader().begin(reader, table.name()).marker();
      write(table, new Object[] {2L, "later"});
      assertThat(all(adapter.reader().inKeyOrder(reader, table))).hasSize(1);
      reader.rollback();
      assertThat(adapter.changeReader().begin(reader, table.name()).marker()).isEqualTo(marker);
      reader.rollback();
    }
  }
}
