package org.cloudmigration.service.database.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cloudmigration.service.database.CatalogueQuery.ask;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample is there as a whole or not at all. */
class H2SampleFileIT {

  private static final TableDefinition LEDGER =
      new TableDefinition(
          new TableName("", "GL20000"),
          List.of(
              Column.notNull("JRNENTRY", ColumnType.of(Kind.INT)),
              Column.notNull("ACTNUM", ColumnType.of(Kind.CHAR, 15)),
              Column.notNull("AMOUNT", ColumnType.decimal(19, 5)),
              Column.notNull("TRXDATE", ColumnType.of(Kind.DATE))),
          List.of("JRNENTRY"));

  @TempDir Path directory;
  private final AtomicInteger generated = new AtomicInteger();

  private void generate(SampleSink sink, int rows) {
    generated.incrementAndGet();
    for (String company : List.of("TWO", "THREE")) {
      sink.database(company);
      sink.table(LEDGER);
      for (int i = 0; i < rows; i++) {
        sink.row(List.of(i, "ACC" + i % 9, new BigDecimal(i), LocalDate.of(2027, 1, 1)));
      }
    }
  }

  private DatabaseLocation ensure(int rows) {
    return new H2SampleFile().ensure(directory, "sample", sink -> generate(sink, rows));
  }

  private static long count(DatabaseLocation location, String schema) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(location.url(), location.user(), location.password());
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("SELECT COUNT(*) FROM " + schema + ".GL20000")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void isGeneratedOnce() throws Exception {
    assertThat(count(ensure(7_001), "THREE")).isEqualTo(7_001);
    assertThat(count(ensure(5), "TWO")).isEqualTo(7_001);
    assertThat(generated).hasValue(1);
  }

  @Test
  void startsOverAfterAGenerationThatDied() throws Exception {
    assertThatThrownBy(
            () ->
                new H2SampleFile()
                    .ensure(
                        directory,
                        "sample",
                        sink -> {
                          generate(sink, 100);
                          throw new IllegalStateException("power failure");
                        }))
        .hasMessage("power failure");
    assertThat(directory.resolve("sample.mv.db")).doesNotExist();
    assertThat(count(ensure(50), "TWO")).isEqualTo(50);
    assertThat(Files.list(directory).map(p -> p.getFileName().toString()))
        .containsExactly("sample.mv.db");
  }

  @Test
  void startsOverAfterAFileThatIsNoDatabase() throws Exception {
    Files.writeString(directory.resolve("sample.unfinished.mv.db"), "half a page");
    assertThat(count(ensure(50), "TWO")).isEqualTo(50);
  }

  /** As another process opens it, to write. */
  private static void execute(DatabaseLocation location, String... statements) throws Exception {
    String url = location.url().replace(";ACCESS_MODE_DATA=r", "");
    try (Connection connection =
            DriverManager.getConnection(url, location.user(), location.password());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static List<String> changesSinceGeneration(DatabaseLocation location) throws Exception {
    var reader = new H2ChangeReader(new H2Dialect());
    TableDefinition table = LEDGER.named(new TableName("TWO", "GL20000"));
    try (var pool = new H2Adapter().open(location, 1);
        Connection connection = pool.connection()) {
      assertThat(reader.begin(connection, table.name()).version()).isPositive();
      assertThat(reader.oldestVersion(connection, table.name())).hasValue(1);
      return ask(
          connection,
          reader.changedRows(table, 1),
          row -> row.getInt(1) + (row.getInt(2) == 1 ? " is there" : " is gone"));
    }
  }

  @Test
  void recordsWhatIsChangedLater() throws Exception {
    DatabaseLocation sample = ensure(100);
    assertThat(changesSinceGeneration(sample)).isEmpty();
    execute(
        sample,
        "UPDATE TWO.GL20000 SET AMOUNT = 7 WHERE JRNENTRY = 42",
        "DELETE FROM TWO.GL20000 WHERE JRNENTRY = 43");
    assertThat(changesSinceGeneration(ensure(100)))
        .containsExactlyInAnyOrder("42 is there", "43 is gone");
  }

  @Test
  void oneOfAnEarlierVersionGetsItsRecord() throws Exception {
    DatabaseLocation sample = ensure(100);
    execute(
        sample,
        "DROP TRIGGER TWO.\"changes of GL20000\"",
        "DROP TRIGGER THREE.\"changes of GL20000\"",
        "DROP SCHEMA \"cloudmigration\" CASCADE",
        "INSERT INTO TWO.GL20000 VALUES (500, 'kept', 1, DATE '2027-01-01')");
    assertThat(changesSinceGeneration(ensure(100))).isEmpty();
    assertThat(count(sample, "TWO")).isEqualTo(101);
    assertThat(generated).hasValue(1);
  }

  @Test
  void isWrittenFast() throws Exception {
    long begin = System.nanoTime();
    int rows = 100_000;
    assertThat(count(ensure(rows), "TWO")).isEqualTo(rows);
    System.out.printf("Sample: %.0f rows/s%n", 2 * rows * 1e9 / (System.nanoTime() - begin));
  }
}
