package org.cloudmigration.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.TableCounts;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs of a version that counted tables each time are counted once when it is replaced. */
@ExtendWith(FreshPostgreSql.class)
class FiguresOfAnOlderVersionIT {

  private final UUID environment = UUID.randomUUID();
  private final UUID older = UUID.randomUUID();
  private final UUID newer = UUID.randomUUID();

  @Test
  void onH2() {
    check(OlderSchema.onH2("8"));
  }

  @Test
  void onPostgreSql(RealPostgreSql server) {
    check(OlderSchema.onPostgreSql(server, "8"));
  }

  @Test
  void preservedTablesAreNoLongerCountedAsEqual() throws SQLException {
    DataSource dataSource = OlderSchema.onH2("29");
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO environment (id, name, type, status, application_version,"
              + " tenant_type, tenant_connection, version) VALUES ('%s', 'Sandbox',"
                  .formatted(environment)
              + " 'SANDBOX', 'ACTIVE', '25', 'EMBEDDED', '', 0)");
      run(statement, older, "2026-01-01 00:00:00+00");
      table(statement, older, 1, "GP A", "'SUCCESSFUL'", "'CONTENTS_EQUAL'");
      table(statement, older, 2, "GP B", "'SUCCESSFUL'", "'INSERTED_EQUAL'");
      statement.execute("UPDATE replication_run SET tables_successful = 2, tables_equal = 2");
    }
    try (JpaFixture database = JpaFixture.on(dataSource);
        var server = new TestServer(database)) {
      TableCounts tables = server.bean(RunStatusService.class).run(older).orElseThrow().tables();
      assertThat(tables.verified()).isEqualTo(1);
      assertThat(tables.preserved()).isEqualTo(1);
      assertThat(tables.areAllProven()).isTrue();
    }
  }

  private void check(DataSource dataSource) {
    fill(dataSource);
    try (JpaFixture database = JpaFixture.on(dataSource);
        var server = new TestServer(database)) {
      RunView run = server.bean(RunStatusService.class).run(older).orElseThrow();
      assertThat(run.tables().total()).isEqualTo(2);
      assertThat(run.tables().successful()).isEqualTo(2);
      assertThat(run.tables().verified()).isEqualTo(2);
      assertThat(run.tables().rows()).isEqualTo(14);
      List<MigrationTable> tables =
          database.inTransaction(
              entities ->
                  entities
                      .createQuery(
                          "select t from MigrationTable t order by t.tableName",
                          MigrationTable.class)
                      .getResultList());
      assertThat(tables).extracting(MigrationTable::tableName).containsExactly("GP A", "GP B");
      assertThat(tables)
          .extracting(MigrationTable::status)
          .as("as the last run of each has left it")
          .containsExactly(TableStatus.FAILED, TableStatus.SUCCESSFUL);
      assertThat(tables).extracting(MigrationTable::runId).containsExactly(newer, older);
      assertThat(tables.getLast().sourceRows()).isEqualTo(7);
    }
  }

  private void fill(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO environment VALUES ('%s', 'Sandbox', 'SANDBOX', 'ACTIVE', '25', 'EMBEDDED',"
                  .formatted(environment)
              + " '', 0)");
      run(statement, older, "2026-01-01 00:00:00+00");
      run(statement, newer, "2026-01-02 00:00:00+00");
      table(statement, older, 1, "GP A", "'SUCCESSFUL'", "'CONTENTS_EQUAL'");
      table(statement, older, 2, "GP B", "'SUCCESSFUL'", "'CONTENTS_EQUAL'");
      table(statement, newer, 1, "GP A", "'FAILED'", "'NOT_CHECKED'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(Statement statement, UUID id, String start) throws SQLException {
    statement.execute(
        ("INSERT INTO replication_run (id, environment_id, status, replication_type, trigger_type,"
                + " source, started_by, start_time, details, fence, stop_requested)"
                + " VALUES ('%s', '%s', 'COMPLETED', 'FULL', 'MANUAL', 'GP', 'operator', '%s', '',"
                + " 1, false)")
            .formatted(id, environment, start));
  }

  private static void table(
      Statement statement, UUID run, int order, String name, String status, String proof)
      throws SQLException {
    statement.execute(
        ("INSERT INTO table_run (id, run_id, plan_order, company_name, table_name, source_database,"
                + " source_table, app_id, status, attempts, worker, rows_copied, bytes_copied,"
                + " verification, content_hash, point_in_time)"
                + " VALUES ('%s', '%s', %d, 'TWO', '%s', 'TWO', 'X', '%s', %s, 1, 1, 7, 70, %s, '',"
                + " true)")
            .formatted(UUID.randomUUID(), run, order, name, UUID.randomUUID(), status, proof));
  }
}
