package org.cloudmigration.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.management.LogFilter;
import org.cloudmigration.service.management.LogLine;
import org.cloudmigration.service.management.LogOrder;
import org.cloudmigration.service.management.MigrationLogService;
import org.cloudmigration.service.replication.RunListService;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.TableFilter;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.service.replication.TableSort;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs, tables and ends of migrations that stood in the database before V17 to V22. */
@ExtendWith(FreshPostgreSql.class)
class RunsOfTheVersionBeforeTheApiIT {

  private static final String VERSION = "16";

  private final UUID environment = UUID.randomUUID();
  private final UUID run = UUID.randomUUID();
  private final UUID end = UUID.randomUUID();
  private final UUID running = UUID.randomUUID();
  private final UUID table = UUID.randomUUID();

  @Test
  void onH2() {
    check(OlderSchema.onH2(VERSION));
  }

  @Test
  void onPostgreSql(RealPostgreSql server) {
    check(OlderSchema.onPostgreSql(server, VERSION));
  }

  private void check(DataSource dataSource) {
    fill(dataSource);
    try (JpaFixture database =
            JpaFixture.on(dataSource, Map.of("hibernate.hbm2ddl.auto", "validate"));
        var server = new TestServer(database)) {
      server
          .with(Installation.class, new Installation(Path.of("target", "nowhere"), false, "", 1))
          .with(SecretVault.class, new SecretVault(new byte[32]));
      assertThat(
              server
                  .bean(MigrationLogService.class)
                  .lines(environment, LogFilter.ALL, LogOrder.NEWEST_FIRST, 0, 9))
          .extracting(LogLine::id)
          .containsExactly(running, end, run);
      assertThat(millis(database, run)).isEqualTo(90_500L);
      assertThat(millis(database, running)).as("has no end yet").isNull();
      assertThat(kind(database, end)).isEqualTo("END");
      assertThat(kind(database, run)).isEqualTo("RUN");
      List<TableRunView> tables =
          server
              .bean(RunStatusService.class)
              .sortedTables(run, TableFilter.ALL, TableSort.PLAN, 0, 9);
      assertThat(tables).extracting(TableRunView::id).containsExactly(table);
      assertThat(
              server
                  .bean(RunListService.class)
                  .tables(
                      environment,
                      new ListRequest(
                          Condition.equal("runId", run.toString()),
                          List.of(Order.by("tableName")),
                          0,
                          9)))
          .isEqualTo(tables);
      boolean mapped =
          database.inTransaction(
              entities ->
                  entities
                      .createQuery("select t from MigrationTable t", MigrationTable.class)
                      .getSingleResult()
                      .mapped());
      assertThat(mapped).as("known tables stay those that runs copy").isTrue();
    }
  }

  private static Long millis(JpaFixture database, UUID id) {
    return (Long) column(database, "duration_millis", id);
  }

  private static String kind(JpaFixture database, UUID id) {
    return (String) column(database, "line_kind", id);
  }

  private static Object column(JpaFixture database, String column, UUID id) {
    return database.inTransaction(
        entities ->
            entities
                .createNativeQuery("SELECT " + column + " FROM replication_run WHERE id = :id")
                .setParameter("id", id)
                .getSingleResult());
  }

  private void fill(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          ("INSERT INTO environment (id, name, type, status, application_version, tenant_type,"
                  + " tenant_connection, version)"
                  + " VALUES ('%s', 'Sandbox', 'SANDBOX', 'ACTIVE', '25', 'EMBEDDED', '', 0)")
              .formatted(environment));
      run(statement, run, "2026-01-01 00:00:00+00", "'2026-01-01 00:01:30.5+00'", 3);
      run(statement, end, "2026-01-02 00:00:00+00", "'2026-01-02 00:00:00+00'", 0);
      run(statement, running, "2026-01-03 00:00:00+00", "NULL", 4);
      statement.execute(
          ("INSERT INTO table_run (id, run_id, plan_order, company_name, table_name,"
                  + " source_database, source_table, app_id, status, attempts, worker, start_time,"
                  + " end_time, rows_copied, bytes_copied, verification, content_hash,"
                  + " point_in_time) VALUES ('%s', '%s', 1, 'TWO', 'GP A', 'TWO', 'X', '%s',"
                  + " 'SUCCESSFUL', 1, 1, '2026-01-01 00:00:00+00', '2026-01-01 00:00:09+00', 7, 70,"
                  + " 'CONTENTS_EQUAL', '', true)")
              .formatted(table, run, UUID.randomUUID()));
      statement.execute(
          ("INSERT INTO migration_table (id, environment_id, company_name, table_name,"
                  + " source_database, source_table, app_id, status, verification, table_run_id,"
                  + " run_id, replications, synced_version, blocked, rows_last_run, bytes_last_run)"
                  + " VALUES ('%s', '%s', 'TWO', 'GP A', 'TWO', 'X', '%s', 'SUCCESSFUL',"
                  + " 'CONTENTS_EQUAL', '%s', '%s', 1, 0, false, 7, 70)")
              .formatted(UUID.randomUUID(), environment, UUID.randomUUID(), table, run));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(Statement statement, UUID id, String start, String ended, int fence)
      throws SQLException {
    statement.execute(
        ("INSERT INTO replication_run (id, environment_id, status, replication_type, trigger_type,"
                + " source, started_by, start_time, end_time, details, fence, stop_requested)"
                + " VALUES ('%s', '%s', '%s', 'FULL', 'MANUAL', 'GP', 'operator', '%s', %s, '', %d,"
                + " false)")
            .formatted(
                id,
                environment,
                ended.equals("NULL") ? "IN_PROGRESS" : "COMPLETED",
                start,
                ended,
                fence));
  }
}
