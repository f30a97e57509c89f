package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.pipeline.datafactory.StandInFactory;
import org.cloudmigration.service.setup.ConnectionInput;
import org.cloudmigration.service.setup.SetupGuides;
import org.cloudmigration.service.setup.SourceLocations;
import org.cloudmigration.service.setup.preparation.BehindARuntime;
import org.cloudmigration.service.testing.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All companies of the sample, from the guide to the last row, where nothing but a data factory
 * reaches the source: table by table the tenant holds what the embedded engine brings. The sample
 * is read-only, so it has no changes.
 */
class WholeMigrationOverAFactoryIT {

  private static final ConnectionInput SAMPLE =
      new ConnectionInput(SqlServerType.EMBEDDED, "Sample=DynamicsGP;Scale=1", "", false);

  @TempDir Path directory;
  private GuidedServer here;
  private DatabaseLocation source;
  private StandInFactory azure;
  private GuidedServer over;

  @BeforeEach
  void setUp() throws SQLException {
    here = new GuidedServer(directory, new DatabaseAdapters());
    here.setUp(SAMPLE);
    source =
        here.bean(SourceLocations.class)
            .of(here.bean(SetupGuides.class).of(here.environment).orElseThrow())
            .location();
    azure = new StandInFactory(source, () -> over.location());
    over = new GuidedServer(directory, new DatabaseAdapters(List.of(new BehindARuntime(source))));
    over.use(azure.gate(), azure.haulage(Duration.ofMillis(100)));
    over.connect(SAMPLE);
    BehindARuntime.moveToFactory(over.database());
    over.setUp();
  }

  @AfterEach
  void close() {
    over.close();
    azure.close();
    here.close();
  }

  @Test
  void theTenantHoldsWhatTheEmbeddedEngineBrings() throws Exception {
    Map<String, List<String>> brought = contents(here, here.run());
    assertThat(brought).hasSizeGreaterThan(50);
    assertThat(differences(contents(over, over.run()), brought)).isEmpty();
    assertThat(runs("prepare")).isNotEmpty().containsOnly("Succeeded");
    assertThat(azure.standIn().names("pipelines")).doesNotContain(pipeline("prepare"));
    assertThat(runs("copy")).isNotEmpty().containsOnly("Succeeded");
  }

  /** By table: its rows, apart from the product, behind what the run tells of them. */
  private static Map<String, List<String>> contents(GuidedServer server, UUID run)
      throws SQLException {
    Map<String, List<String>> contents = new TreeMap<>();
    try (Connection tenant = open(server.location())) {
      for (TableRun table : Given.tables(server.database(), run)) {
        assertThat(table.error()).as(table.tableName()).isNull();
        List<String> rows = Rows.of(tenant, server.live(table));
        rows.addFirst(table.rowsCopied() + " rows, " + table.verification());
        contents.put(table.companyName() + " " + table.tableName(), rows);
      }
    }
    return contents;
  }

  /** A line for each table that is not the same, with the first of its rows that are not. */
  private static List<String> differences(
      Map<String, List<String>> over, Map<String, List<String>> here) {
    assertThat(over.keySet()).isEqualTo(here.keySet());
    return over.keySet().stream()
        .filter(table -> !over.get(table).equals(here.get(table)))
        .map(
            table ->
                "%s: %s instead of %s"
                    .formatted(
                        table,
                        firstBut(over.get(table), here.get(table)),
                        firstBut(here.get(table), over.get(table))))
        .toList();
  }

  private static String firstBut(List<String> rows, List<String> others) {
    return rows.stream().filter(row -> !others.contains(row)).findFirst().orElse("nothing");
  }

  private static Connection open(DatabaseLocation location) throws SQLException {
    return DriverManager.getConnection(location.url(), location.user(), location.password());
  }

  private String pipeline(String name) {
    return "cmm_" + over.name.replace('-', '_') + "_" + name;
  }

  private List<String> runs(String name) {
    return azure.standIn().runs(pipeline(name));
  }
}
