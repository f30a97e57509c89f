package org.cloudmigration.service.database.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.RowStream;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.h2.H2Adapter;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.PostgreSqlAdapter;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.database.sqlserver.SqlServerAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Each check stands twice; what is told before a run must be what the run fails at. */
@ExtendWith(FreshPostgreSql.class)
class SqlAndJavaFindTheSameIT {

  private static final int ROWS = 500;
  private static final String[] PARTS = {"a", " ", "\uD83D\uDE00", "é", "?", "漢"};
  private static final String[] HALVES = {"\0", "\uD83D", "\uDE00", "\uDBFF\uDBFF", "\uDFFF\uD800"};
  private static final String[] DAYS = {
    "0001-01-01",
    "1752-12-31",
    "1753-01-01",
    "9999-12-31",
    "+10000-01-01",
    "+294276-01-01",
    "+294277-01-01",
    "2026-11-22"
  };

  @TempDir Path directory;
  private final Random chance = new Random(20261122);

  private String text(boolean halves, int most) {
    var text = new StringBuilder();
    for (int i = chance.nextInt(most); i > 0; i--) {
      boolean half = halves && chance.nextInt(20) == 0;
      text.append(
          half ? HALVES[chance.nextInt(HALVES.length)] : PARTS[chance.nextInt(PARTS.length)]);
    }
    return text.toString();
  }

  private void fill(
      Connection connection, DatabaseAdapter adapter, TableDefinition table, String... values)
      throws SQLException {
    RealPostgreSql.execute(connection, adapter.dialect().createTable(table));
    String sql =
        "INSERT INTO %s VALUES (?, %s)"
            .formatted(adapter.dialect().quote(table.name()), String.join(", ", values));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int row = 0; row < ROWS; row++) {
        insert.setInt(1, row);
        insert.setString(2, text(adapter instanceof H2Adapter, 6));
        insert.setString(3, DAYS[chance.nextInt(DAYS.length)]);
        insert.setString(4, "12:00:00.%09d".formatted(chance.nextInt(9) * 50));
        insert.executeUpdate();
      }
    }
  }

  private static TableDefinition table(String schema) {
    return new TableDefinition(
        new TableName(schema, "T"),
        List.of(
            Column.notNull("ID", ColumnType.of(Kind.INT)),
            new Column("TEXT", ColumnType.of(Kind.VARCHAR, 6), true, false),
            new Column("DAY", ColumnType.of(Kind.DATE), true, false),
            new Column("TIME", new ColumnType(Kind.TIME, 0, 9), true, false)),
        List.of("ID"));
  }

  private static void assertSame(
      Connection connection, DatabaseAdapter source, TableDefinition table, DatabaseAdapter tenant)
      throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    try (RowStream stream = source.reader().unordered(connection, table)) {
      for (Object[] row = stream.next(); row != null; row = stream.next()) {
        rows.add(row);
      }
    }
    List<UnfitRows> found =
        ValueSearch.before(table, source.dialect(), tenant.dialect())
            .run(connection, Duration.ofMinutes(1));
    List<ValueCheck> checks = ValueChecks.between(table, source.dialect(), tenant.dialect());
    assertThat(checks).isNotEmpty();
    for (ValueCheck check : checks) {
      int place = table.storedColumns().indexOf(check.column());
      long inJava = rows.stream().filter(row -> check.finds(row[place])).count();
      long inSql =
          found.stream()
              .filter(each -> each.misfit() == check.misfit())
              .filter(each -> each.column().equals(check.column().name()))
              .mapToLong(UnfitRows::count)
              .sum();
      assertThat(inSql).as(check.toString()).isEqualTo(inJava).isPositive();
    }
  }

  @Test
  void inH2() throws SQLException {
    DatabaseAdapter h2 = new H2Adapter();
    DatabaseLocation file = H2Location.file(directory.resolve("source"));
    TableDefinition table = table("PUBLIC");
    try (var pool = h2.open(file, 1);
        Connection connection = pool.connection()) {
      fill(connection, h2, table, "LEFT(?, 6)", "CAST(? AS DATE)", "CAST(? AS TIME(9))");
      assertSame(connection, h2, table, new SqlServerAdapter());
      RealPostgreSql.execute(
          connection, "UPDATE T SET \"DAY\" = DATE '-4713-01-01' WHERE MOD(ID, 9) = 3");
      assertSame(connection, h2, table, new PostgreSqlAdapter());
    }
  }

  @Test
  void inPostgreSql(RealPostgreSql server) throws SQLException {
    DatabaseAdapter postgres = new PostgreSqlAdapter();
    try (Connection connection = server.owner()) {
      TableDefinition table = table("public");
      fill(
          connection,
          postgres,
          table,
          "left(?, 6)",
          "replace(?, '+', '')::date",
          "CASE right(?, 4)::int % 1000 WHEN 0 THEN time '24:00' ELSE time '12:00' END");
      TableDefinition read = postgres.schemaReader().read(connection, table.name()).orElseThrow();
      assertSame(connection, postgres, read, new SqlServerAdapter());
    }
  }
}
