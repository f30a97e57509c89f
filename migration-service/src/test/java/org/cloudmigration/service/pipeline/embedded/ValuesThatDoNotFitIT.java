package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.Finding;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the tenant cannot hold is told before the run and by the run: column, key and value. What
 * mends it, as a finding says, lets the table through.
 */
@ExtendWith(FreshPostgreSql.class)
class ValuesThatDoNotFitIT {

  private static RealPostgreSql server;

  @TempDir Path directory;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final EmbeddedEngine engine = new EmbeddedEngine(new DatabaseAdapters(), threads);
  private SourceEnd source;
  private DatabaseLocation tenant;
  private long fence;

  @BeforeAll
  static void start(RealPostgreSql fresh) {
    server = fresh;
  }

  private void open(Ends ends) throws Exception {
    source = ends.source(server, directory);
    tenant = ends.tenant(server, directory);
  }

  @AfterEach
  void close() throws Exception {
    threads.shutdownNow();
    source.close();
  }

  private ReplicationPipeline pipeline() {
    UUID run = UUID.randomUUID();
    var copy =
        new CopyActivity(
            new UUID(1, 1),
            new TableName(SourceEnd.SCHEMA, "T"),
            Bench.COMPANY,
            "GP T",
            Bench.APP,
            run);
    return new ReplicationPipeline(
        run, ++fence, source.location, tenant, 1, List.of(copy), List.of());
  }

  private List<Finding> findings() throws Exception {
    var listener = new RecordingListener();
    engine.examine(pipeline(), listener);
    listener.await();
    return listener.examined.values().iterator().next().findings().stream()
        .filter(finding -> List.of("UNFIT", "MAY_NOT_FIT").contains(finding.report().code()))
        .toList();
  }

  /** Null if the table has arrived. */
  private ErrorReport run() throws Exception {
    var listener = new RecordingListener();
    engine.start(pipeline(), listener);
    listener.await();
    assertThat(listener.triedAgain).isEmpty();
    return listener.failed.values().stream().findFirst().orElse(null);
  }

  private void mendAll(List<Finding> findings) throws Exception {
    for (Finding finding : findings) {
      try (Connection connection = source.connect();
          Statement statement = connection.createStatement()) {
        statement.execute(finding.mending());
      }
    }
    assertThat(findings()).filteredOn(f -> f.colour() == FindingColour.RED).isEmpty();
    assertThat(run()).isNull();
  }

  private static Finding of(List<Finding> findings, String column) {
    return findings.stream()
        .filter(finding -> finding.column().equals(column))
        .findFirst()
        .orElseThrow(() -> new AssertionError(column + " in " + findings));
  }

  private static void isTold(Finding finding, String... words) {
    assertThat(finding.report().happened()).contains(words).doesNotContain("{", "\0");
    assertThat(finding.mending()).startsWith("-- The rows:\nSELECT ").endsWith(";");
  }

  private void insert(Map<Integer, Object> values) throws Exception {
    try (Connection connection = source.connect();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO \"TWO\".\"T\" VALUES (?, ?)")) {
      for (var value : values.entrySet()) {
        insert.setInt(1, value.getKey());
        insert.setObject(2, value.getValue());
        insert.execute();
      }
    }
  }

  @Test
  void charactersThatAreNoTextInPostgreSql() throws Exception {
    open(Ends.FILE_TO_POSTGRESQL);
    source.execute("CREATE TABLE \"TWO\".\"T\" (\"ID\" INT PRIMARY KEY, \"NOTE\" VARCHAR(900))");
    insert(Map.of(1, "fine \uD83D\uDE00", 17, "abc\0def", 18, "\0" + "x".repeat(500)));
    insert(Map.of(30, "half \uD83D of it", 31, "\uDE00"));

    List<Finding> found = findings();
    assertThat(found).hasSize(2).allMatch(finding -> finding.colour() == FindingColour.RED);
    isTold(found.getFirst(), "In 2 rows", "NOTE", "NUL", "ID = 17", "“abc\u2400def”");
    isTold(found.get(1), "In 2 rows", "half of a character", "ID = 30", "half \\uD83D of it");

    ErrorReport error = run();
    assertThat(error.code()).isEqualTo("VALUE");
    assertThat(error.happened()).contains("NOTE", "NUL character", "in the row ID = 17");
    assertThat(error.rawText()).isEqualTo("NOTE = “abc\u2400def”");
    mendAll(found);
  }

  @Test
  void timesThatAreTooPrecise() throws Exception {
    open(Ends.FILE_TO_POSTGRESQL);
    source.execute("CREATE TABLE \"TWO\".\"T\" (\"ID\" INT PRIMARY KEY, \"AT\" TIMESTAMP(9))");
    LocalDateTime noon = LocalDateTime.of(2026, 11, 22, 12, 0);
    insert(Map.of(1, noon.withNano(1_000), 2, noon.withNano(1_001)));

    List<Finding> found = findings();
    isTold(of(found, "AT"), "In 1 row,", "6 digits", "ID = 2", "12:00:00.000001001");
    assertThat(run().happened()).contains("AT", "ID = 2");
    mendAll(found);
  }

  @Test
  void daysThatNobodyMeans() throws Exception {
    open(Ends.FILE_TO_POSTGRESQL);
    source.execute("CREATE TABLE \"TWO\".\"T\" (\"ID\" INT PRIMARY KEY, \"DAY\" DATE)");
    insert(
        Map.of(
            1, java.time.LocalDate.of(1753, 1, 1),
            2, java.time.LocalDate.of(1066, 10, 14),
            3, java.time.LocalDate.of(300_000, 1, 1)));

    List<Finding> found = findings();
    assertThat(found)
        .extracting(Finding::colour)
        .containsExactly(FindingColour.RED, FindingColour.AMBER);
    isTold(found.getFirst(), "In 1 row,", "DAY", "cannot hold", "ID = 3");
    isTold(found.get(1), "In 2 rows", "1753", "ID = 2", "1066-10-14");
    assertThat(run().happened()).contains("DAY", "ID = 3");
    mendAll(found);
  }

  @Test
  void whatOnlyPostgreSqlHolds() throws Exception {
    open(Ends.POSTGRESQL_TO_FILE);
    source.execute(
        "CREATE TABLE \"TWO\".\"T\" (\"ID\" int PRIMARY KEY, \"NAME\" varchar(5), \"AMOUNT\""
            + " numeric(9,2), \"AT\" time)",
        "INSERT INTO \"TWO\".\"T\" VALUES (1, 'ab\uD83D\uDE00', 1, '23:59'), (2, repeat('\uD83D\uDE00', 4), 2, '24:00'),"
            + " (3, 'abcde', 'NaN', '00:00')");

    List<Finding> found = findings();
    assertThat(found).hasSize(3);
    isTold(of(found, "NAME"), "In 1 row,", "longer", "5", "ID = 2");
    assertThat(of(found, "NAME").mending()).contains("character varying(10)");
    isTold(of(found, "AMOUNT"), "no number", "ID = 3", "NaN");
    isTold(of(found, "AT"), "24:00", "ID = 2");
    ErrorReport error = run();
    assertThat(error.code()).isEqualTo("VALUE");
    assertThat(error.happened()).contains("NAME", "ID = 2");
    mendAll(found);
  }

  @Test
  void changesAreLookedAtToo() throws Exception {
    open(Ends.POSTGRESQL_TO_POSTGRESQL);
    source.execute(
        "CREATE TABLE \"TWO\".\"T\" (\"ID\" int PRIMARY KEY, \"AMOUNT\" numeric(9,2))",
        "INSERT INTO \"TWO\".\"T\" VALUES (1, 1)");
    try (Connection connection = source.connect()) {
      source.track(
          source
              .adapter()
              .schemaReader()
              .read(connection, new TableName(SourceEnd.SCHEMA, "T"))
              .orElseThrow());
    }
    assertThat(run()).isNull();
    source.execute("UPDATE \"TWO\".\"T\" SET \"AMOUNT\" = 'NaN'");
    ErrorReport error = run();
    assertThat(error.happened()).contains("AMOUNT", "no number", "ID = 1");
    assertThat(error.rawText()).isEqualTo("AMOUNT = NaN");
    mendAll(findings());
  }

  @Test
  void keysAndRowsThatAreTooLargeForPostgreSql() throws Exception {
    open(Ends.FILE_TO_POSTGRESQL);
    source.execute(
        "CREATE TABLE \"TWO\".\"T\" (\"K\" VARCHAR(9000), \"ID\" INT, PRIMARY KEY (\"K\", \"ID\"))",
        "INSERT INTO \"TWO\".\"T\" VALUES ('short', 1), (REPEAT('long', 500), 2)");
    try (Connection connection = source.connect();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO \"TWO\".\"T\" VALUES (?, 3)")) {
      var chance = new java.util.Random(7);
      var text = new StringBuilder();
      chance.ints(5_000, 'a', 'z').forEach(text::appendCodePoint);
      insert.setString(1, text.toString());
      insert.execute();
    }
    List<Finding> found = findings();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().colour()).isEqualTo(FindingColour.AMBER);
    isTold(found.getFirst(), "In 1 row,", "primary key", "2704 bytes", "ID = 3");
    ErrorReport error = run();
    assertThat(error.code()).isEqualTo("VALUE");
    assertThat(error.happened()).contains("primary key", "ID = 3");
    assertThat(error.rawText()).contains("index row");
  }

  @Test
  void whereBothHoldTheSameNobodyIsAsked() throws Exception {
    open(Ends.FILE_TO_FILE);
    source.execute("CREATE TABLE \"TWO\".\"T\" (\"ID\" INT PRIMARY KEY, \"NOTE\" VARCHAR(900))");
    insert(Map.of(1, "abc\0def", 2, "\uD83D"));
    assertThat(findings()).isEmpty();
    assertThat(run()).isNull();
  }
}
