package org.cloudmigration.service.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TableOverviewTest {

  private static final int TABLES = 200;
  private static JpaFixture database;
  private static UUID environment;
  private final TableOverviewService service =
      new TestServer(database).bean(TableOverviewService.class);

  @BeforeAll
  static void fill() {
    database = JpaFixture.on(JpaFixture.memory(), Map.of("hibernate.generate_statistics", "true"));
    environment = Given.environment(database);
    List<String> names = IntStream.range(0, TABLES).mapToObj("T%03d"::formatted).toList();
    UUID run = Given.run(database, environment, 1, names, Instant.now());
    List<TableRun> planned = Given.tables(database, run);
    database.change(
        entities ->
            planned.forEach(table -> entities.persist(new MigrationTable(environment, table))));
    database.execute(
        "UPDATE migration_table SET status = 'SUCCESSFUL', verification = 'CONTENTS_EQUAL',"
            + " source_rows = 10, tenant_rows = 10 WHERE table_name < 'T150'");
    database.execute(
        "UPDATE migration_table SET status = 'FAILED', company_name = ''"
            + " WHERE table_name >= 'T190'");
    database.execute(
        "UPDATE migration_table SET verification = 'DIFFERS', tenant_rows = 7"
            + " WHERE table_name = 'T007'");
    database.execute("UPDATE replication_run SET status = 'FAILED', ended_by = 'STOPPED'");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private List<OverviewTable> tables(OverviewFilter filter, OverviewOrder order) {
    List<OverviewTable> found = service.tables(environment, filter, order, 0, 1_000);
    assertThat(service.count(environment, filter)).isEqualTo(found.size());
    return found;
  }

  @Test
  void aPageTakesOneStatementForItsTablesAndOneForTheNewestRun() {
    database.statistics().clear();
    assertThat(service.tables(environment, OverviewFilter.ALL, OverviewOrder.BY_COMPANY, 50, 50))
        .hasSize(50);
    assertThat(database.statistics().getPrepareStatementCount()).isEqualTo(2);
    database.statistics().clear();
    service.counts(environment);
    assertThat(database.statistics().getPrepareStatementCount()).isEqualTo(1);
  }

  @Test
  void filtersNarrow() {
    assertThat(
            tables(
                new OverviewFilter(Set.of(TableStatus.FAILED), Set.of(), null, false, ""),
                OverviewOrder.BY_COMPANY))
        .hasSize(10);
    assertThat(
            tables(
                new OverviewFilter(Set.of(), Set.of(Verification.DIFFERS), null, false, ""),
                OverviewOrder.BY_COMPANY))
        .extracting(table -> table.difference().orElseThrow())
        .containsExactly(-3L);
    assertThat(
            tables(new OverviewFilter(Set.of(), Set.of(), "", false, ""), OverviewOrder.BY_COMPANY))
        .hasSize(10);
    assertThat(
            tables(
                new OverviewFilter(Set.of(), Set.of(), null, false, "t00"),
                OverviewOrder.BY_COMPANY))
        .hasSize(10);
    assertThat(service.ids(environment, OverviewFilter.ALL))
        .hasSize(TABLES)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyTableThatIsNotMigratedTellsWhy() {
    assertThat(tables(OverviewFilter.ALL, OverviewOrder.BY_COMPANY))
        .allSatisfy(
            table ->
                assertThat(table.reason() == null)
                    .isEqualTo(table.status() == TableStatus.SUCCESSFUL));
    assertThat(
            tables(
                new OverviewFilter(Set.of(), Set.of(), null, true, ""), OverviewOrder.BY_COMPANY))
        .extracting(OverviewTable::reason)
        .containsOnly(NotMigratedReason.FAILED);
  }

  @Test
  void everyColumnSortsInTheDatabaseWithoutLosingATable() {
    for (OverviewOrder.Column column : OverviewOrder.Column.values()) {
      for (boolean descending : List.of(true, false)) {
        assertThat(tables(OverviewFilter.ALL, new OverviewOrder(column, descending)))
            .extracting(OverviewTable::id)
            .hasSize(TABLES)
            .doesNotHaveDuplicates();
      }
    }
    assertThat(tables(OverviewFilter.ALL, new OverviewOrder(OverviewOrder.Column.TABLE, true)))
        .extracting(OverviewTable::table)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(
            tables(OverviewFilter.ALL, new OverviewOrder(OverviewOrder.Column.DIFFERENCE, false))
                .getFirst()
                .table())
        .isEqualTo("T007");
  }

  @Test
  void theHeadCountsAll() {
    OverviewCounts counts = service.counts(environment);
    assertThat(counts.tables()).isEqualTo(TABLES);
    assertThat(counts.of(TableStatus.SUCCESSFUL)).isEqualTo(150);
    assertThat(counts.of(TableStatus.FAILED)).isEqualTo(10);
    assertThat(counts.of(Verification.DIFFERS)).isEqualTo(1);
    assertThat(counts.unequal()).isEqualTo(1);
    assertThat(counts.companies()).containsExactly("", "Fabrikam");
  }
}
