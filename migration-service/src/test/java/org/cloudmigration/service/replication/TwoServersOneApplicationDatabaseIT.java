package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.AuditService;
import org.cloudmigration.service.operation.AuditView;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Server A freezes in the middle of a run for longer than its lease; server B takes over and
 * finishes; then A wakes up and believes that nothing has happened.
 */
class TwoServersOneApplicationDatabaseIT {

  private static final int TABLES = 127;
  private static final int BEFORE_THE_PAUSE = 30;

  @TempDir Path directory;

  /**
   * @param deaf A does not even ask the application database after it woke up, so that the tenant
   *     alone has to refuse it
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theOneThatWakesUpChangesNothing(boolean deaf) throws Exception {
    MadeSample.setUpIn(directory);
    FreezingEngine[] frozen = new FreezingEngine[1];
    try (var a =
            new SampleServer(
                directory,
                engine -> frozen[0] = new FreezingEngine(engine, BEFORE_THE_PAUSE, deaf));
        var b = new SampleServer(directory, engine -> engine)) {
      a.start();
      UUID run = a.run();
      Eventually.until("server A stands still", frozen[0]::isFrozen);
      a.tick(); // The last time that it renews its lease, however long it took to come here.

      b.tick();
      assertThat(b.view(run).inProgress()).as("A's lease has not expired").isTrue();
      Map<String, Copy> doneByA = done(tenant(b), run);
      long toldByA = b.view(run).tables().successful();
      assertThat(toldByA).isBetween(BEFORE_THE_PAUSE - 2L, (long) doneByA.size());
      expireLease(b.database());
      b.tick();
      assertThat(b.view(run).status()).isEqualTo(RunStatus.FAILED);
      assertThat(b.view(run).endedBy()).isEqualTo(EndedBy.INTERRUPTED);
      assertThat(b.view(run).tables().inProgress()).isZero();
      assertThat(b.view(run).tables().successful()).isEqualTo(toldByA);
      b.tick();

      b.resume(run);
      b.awaitEnd(run);
      RunView finished = b.view(run);
      assertThat(finished.status()).isEqualTo(RunStatus.UPGRADE_PENDING);
      assertThat(finished.tables().successful()).isEqualTo(TABLES);
      assertThat(finished.tables().verified()).as("contents equal").isEqualTo(TABLES);
      Map<String, Copy> doneByBoth = done(tenant(b), run);
      assertThat(doneByBoth).hasSize(TABLES).containsAllEntriesOf(doneByA);
      assertThat(doneByBoth.values().stream().map(Copy::fence).distinct())
          .as("A's lease and B's second one")
          .hasSize(2);
      List<TableRunView> tables = tables(b, run);
      assertThat(tables).allMatch(table -> table.status() == TableStatus.SUCCESSFUL);
      assertThat(tables.stream().filter(table -> table.attempts() > 1).count())
          .as("only what A had begun and not told")
          .isLessThanOrEqualTo(2);

      if (deaf) {
        // Only a later run makes A's tables look uncopied, so that A tries to write them.
        b.awaitEnd(b.run());
      }
      List<AuditView> audit = b.bean(AuditService.class).entries(0, 100);
      List<String> tenantBefore = script(tenant(b));
      frozen[0].thaw();
      Eventually.until("server A has given up", () -> !a.engine.isRunning(run));
      a.tick();

      assertThat(script(tenant(b))).isEqualTo(tenantBefore);
      assertThat(b.view(run)).isEqualTo(finished);
      assertThat(tables(b, run)).isEqualTo(tables);
      assertThat(b.bean(AuditService.class).firstBrokenEntry()).isEmpty();
      assertThat(b.bean(AuditService.class).entries(0, 100)).isEqualTo(audit);
      assertThat(audit)
          .extracting(AuditView::command)
          .containsSubsequence(
              "Run completed",
              "Resume run",
              "Run interrupted",
              "Run data replication",
              "Companies created",
              "Preparation succeeded",
              "Set up the sample",
              "Server started");
    }
  }

  private static List<TableRunView> tables(SampleServer server, UUID run) {
    return server.bean(RunStatusService.class).tables(run, TableFilter.ALL, 0, 1_000);
  }

  private static void expireLease(JpaFixture database) {
    database.execute(
        "UPDATE environment_lease SET expires_at = ?",
        Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC));
  }

  private static DatabaseLocation tenant(SampleServer server) {
    Environments environments = server.bean(Environments.class);
    return environments.tenantOf(environments.byId(server.environment()));
  }

  private record Copy(long fence, String writtenAt) {}

  /** What the tenant itself says; a table that were copied again would have another time. */
  private static Map<String, Copy> done(DatabaseLocation tenant, UUID run) throws Exception {
    Map<String, Copy> done = new HashMap<>();
    try (Connection connection = connect(tenant);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT \"table_name\", \"fence\", \"written_at\" FROM \"$migration$state\""
                    + " WHERE \"phase\" = 'DONE' AND \"run_id\" = '"
                    + run
                    + "'")) {
      while (rows.next()) {
        done.put(rows.getString(1), new Copy(rows.getLong(2), rows.getString(3)));
      }
    }
    return done;
  }

  /** Everything that is in the tenant, as statements. */
  private static List<String> script(DatabaseLocation tenant) throws Exception {
    List<String> lines = new ArrayList<>();
    try (Connection connection = connect(tenant);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SCRIPT")) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }

  private static Connection connect(DatabaseLocation tenant) throws Exception {
    return DriverManager.getConnection(tenant.url(), tenant.user(), tenant.password());
  }
}
