package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunStatusServiceTest {

  private static final int RUNS = 50;
  private static final int TABLES = 127;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static JpaFixture database;
  private static UUID environment;
  private static UUID newest;
  private final RunStatusService service = new TestServer(database).bean(RunStatusService.class);

  @BeforeAll
  static void fill() {
    database = JpaFixture.on(JpaFixture.memory(), Map.of("hibernate.generate_statistics", "true"));
    environment = Given.environment(database);
    List<String> names = IntStream.rangeClosed(1, TABLES).mapToObj(i -> "Table " + i).toList();
    for (int i = 0; i < RUNS; i++) {
      newest = Given.run(database, environment, 1, names, START.plusSeconds(i));
    }
    Given.run(database, Given.environment(database), 1, 3);
    database.execute(
        "UPDATE table_run SET status = 'FAILED', rows_copied = 4000000000 WHERE plan_order <= 2");
    database.execute(
        "UPDATE table_run SET status = 'SUCCESSFUL', verification = 'CONTENTS_EQUAL'"
            + " WHERE plan_order > 120");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void fiftyRunsWithTheirCountsTakeOneStatement() {
    database.statistics().clear();
    List<RunView> runs = service.runs(environment, 0, RUNS);
    assertThat(database.statistics().getPrepareStatementCount()).isEqualTo(1);
    assertThat(runs).hasSize(RUNS);
    assertThat(runs)
        .extracting(RunView::tables)
        .containsOnly(new TableCounts(TABLES, TABLES, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void aPageOfTablesTakesOneStatement() {
    database.statistics().clear();
    assertThat(service.tables(newest, TableFilter.ALL, 0, 50)).hasSize(50);
    assertThat(database.statistics().getPrepareStatementCount()).isEqualTo(1);
  }

  @Test
  void theNewestRunComesFirstAndPagesDoNotOverlap() {
    assertThat(service.runs(environment, 0, RUNS + 1)).hasSize(RUNS);
    assertThat(service.latestRun(environment).orElseThrow().id()).isEqualTo(newest);
    List<RunView> all = service.runs(environment, 0, 100);
    assertThat(all).extracting(RunView::startTime).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(service.runs(environment, 10, 5)).isEqualTo(all.subList(10, 15));
    assertThat(service.runs(environment, 48, 5)).hasSize(2);
    assertThat(service.run(newest)).contains(all.getFirst());
    assertThat(service.run(UUID.randomUUID())).isEmpty();
    assertThat(service.latestRun(UUID.randomUUID())).isEmpty();
  }

  @Test
  void tablesComeInTheOrderOfThePlanPageByPage() {
    assertThat(service.tables(newest, TableFilter.ALL, 100, 50))
        .extracting(TableRunView::tableName)
        .hasSize(27)
        .startsWith("Table 101")
        .endsWith("Table 127");
  }

  @Test
  void tablesAreFoundByStatus() {
    var failed = new TableFilter("", Set.of(TableStatus.FAILED));
    assertThat(service.countTables(newest, failed)).isEqualTo(2);
    assertThat(service.tables(newest, failed, 0, 50)).hasSize(2);
    var both = new TableFilter("12", Set.of(TableStatus.FAILED, TableStatus.SUCCESSFUL));
    assertThat(service.countTables(newest, both)).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "%|100% sure",
        "_|a_b",
        "!|stop!",
        "[|x[1]",
        "\\|back\\slash",
        "'|it's",
        "0% S|100% sure",
        " a_B |a_b",
        "ÜBER|Überträge",
        "sure_|",
        "!%|"
      })
  void whatIsSoughtIsTakenLiterally(String text, String found) {
    UUID run =
        Given.run(
            database,
            Given.environment(database),
            1,
            List.of("100% sure", "a_b", "stop!", "x[1]", "back\\slash", "it's", "Überträge", "axb"),
            START);
    var filter = new TableFilter(text, Set.of());
    assertThat(service.tables(run, filter, 0, 50))
        .extracting(TableRunView::tableName)
        .isEqualTo(found == null ? List.of() : List.of(found));
    assertThat(service.countTables(run, filter)).isEqualTo(found == null ? 0 : 1);
    assertThat(service.countTables(run, new TableFilter("FABRI", Set.of())))
        .as("by company")
        .isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({
    "UPGRADE_PENDING, 0, COMPLETED",
    "UPGRADE_PENDING, 1, FAILED",
    "COMPLETED, 0, COMPLETED",
    "COMPLETED, 3, FAILED",
    "IN_PROGRESS, 1, IN_PROGRESS",
    "FAILED, 0, FAILED",
    "UPGRADE_IN_PROGRESS, 1, UPGRADE_IN_PROGRESS",
    "UPGRADE_FAILED, 0, UPGRADE_FAILED",
    "REPAIR_DATA_PENDING, 0, REPAIR_DATA_PENDING"
  })
  void theLogShowsACopyWithFailedTablesAsFailed(RunStatus status, long failed, RunStatus shown) {
    var counts = new TableCounts(9, 0, 0, 9 - failed, 0, failed, 0, 0, 0, 0, 0, 0);
    var view =
        new RunView(
            newest, status, null, "", "", START, null, null, false, false, "", null, false, null,
            counts);
    assertThat(view.shownStatus()).isEqualTo(shown);
    assertThat(view.canBeResumed()).isEqualTo(status == RunStatus.FAILED);
    assertThat(view.inProgress()).isEqualTo(status == RunStatus.IN_PROGRESS);
  }
}
