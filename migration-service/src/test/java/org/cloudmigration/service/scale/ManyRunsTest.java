package org.cloudmigration.service.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A benchmark over a past that cannot be would show nothing. */
class ManyRunsTest {

  private static final int RUNS = 12;
  private static final int TABLES = 260;

  private static JpaFixture database;
  private static UUID environment;

  @BeforeAll
  static void fill() throws SQLException {
    database = JpaFixture.inMemory();
    environment = Given.environment(database);
    new ManyRuns(RUNS, TABLES).write(database.dataSource(), name(database, environment));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  static String name(JpaFixture database, UUID environment) {
    return database.inTransaction(entities -> entities.find(Environment.class, environment).name());
  }

  @Test
  void everyRunCountsWhatItsTablesSay() {
    List<ReplicationRun> runs =
        database.inTransaction(
            entities ->
                entities
                    .createQuery("select r from ReplicationRun r", ReplicationRun.class)
                    .getResultList());
    assertThat(runs).hasSize(RUNS);
    for (ReplicationRun run : runs) {
      assertThat(count("status = 'SUCCESSFUL'", run)).isEqualTo(run.tablesSuccessful());
      assertThat(count("status = 'FAILED'", run)).isEqualTo(run.tablesFailed());
      assertThat(count("status = 'WARNING'", run)).isEqualTo(run.tablesWarning());
      assertThat(count("status = 'NOT_STARTED'", run)).isEqualTo(run.tablesNotStarted());
      assertThat(count("verification = 'CONTENTS_EQUAL'", run)).isEqualTo(run.tablesEqual());
      assertThat(count("1 = 1", run)).isEqualTo(TABLES);
      assertThat(number("SELECT sum(rows_copied) FROM table_run WHERE run_id = ?1", run.id()))
          .isEqualTo(run.rowsCopied());
      assertThat(number("SELECT count(*) FROM run_log_line WHERE run_id = ?1", run.id()))
          .isEqualTo(run.logLines());
    }
  }

  @Test
  void everyTableStandsAsItsLastRunLeftIt() {
    assertThat(
            number(
                "SELECT count(*) FROM migration_table m JOIN table_run t ON t.id = m.table_run_id"
                    + " WHERE m.status = t.status AND m.run_id = t.run_id"
                    + " AND m.environment_id = ?1",
                environment))
        .isEqualTo(TABLES);
  }

  @Test
  void theNewestRunWentThroughAndSomethingFailedSomewhere() {
    assertThat(
            number(
                "SELECT count(*) FROM replication_run WHERE status = 'UPGRADE_PENDING'"
                    + " AND start_time = (SELECT max(start_time) FROM replication_run)"
                    + " AND environment_id = ?1",
                environment))
        .isEqualTo(1);
    assertThat(
            number(
                "SELECT sum(tables_failed) FROM replication_run WHERE environment_id = ?1",
                environment))
        .isPositive();
    assertThat(number("SELECT count(*) FROM audit_entry WHERE sequence_no > ?1", 0))
        .isEqualTo(RUNS * 10L);
  }

  private static long count(String condition, ReplicationRun run) {
    return number(
        "SELECT count(*) FROM table_run WHERE " + condition + " AND run_id = ?1", run.id());
  }

  private static long number(String sql, Object value) {
    return database.inTransaction(
        entities ->
            ((Number) entities.createNativeQuery(sql).setParameter(1, value).getSingleResult())
                .longValue());
  }
}
