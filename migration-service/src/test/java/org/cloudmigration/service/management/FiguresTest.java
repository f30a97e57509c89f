package org.cloudmigration.service.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.company.CompanyInitializationStatus;
import org.cloudmigration.domain.company.CompanySetupStatus;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  private static JpaFixture database;
  private final TestServer server = new TestServer(database);
  private final FigureReader reader = server.bean(FigureReader.class);
  private final NotMigratedService notMigrated = server.bean(NotMigratedService.class);
  private UUID environment;
  private int number;

  @BeforeAll
  static void open() {
    database = JpaFixture.on(JpaFixture.memory(), Map.of("hibernate.generate_statistics", "true"));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void prepare() {
    environment = Given.environment(database);
  }

  private void company(String name, boolean selected, CompanyInitializationStatus status) {
    HybridCompany company = new HybridCompany(environment, name, name);
    company.describe(name, name, null);
    company.select(selected);
    company.creation().succeed(CompanySetupStatus.COMPLETED, UUID.randomUUID(), Instant.EPOCH);
    company.initialization().become(status);
    database.change(entities -> entities.persist(company));
  }

  private void tables(String company, int count, String status, boolean blocked, String code) {
    for (int i = 0; i < count; i++) {
      String name = "T" + ++number;
      var planned =
          new TableRun(UUID.randomUUID(), number, company, name, "TWO", name, UUID.randomUUID());
      var table = new MigrationTable(environment, planned);
      database.change(entities -> entities.persist(table));
      database.execute(
          "UPDATE migration_table SET status = ?, blocked = ?, ended_at = ?, error_code = ?,"
              + " error_happened = ?, error_impact = ?, error_action = ? WHERE id = ?",
          status,
          blocked,
          status.equals("NOT_STARTED") ? null : Instant.now(),
          code,
          code == null ? null : "It went wrong.",
          code == null ? null : "Nothing.",
          code == null ? null : "Try again.",
          table.id());
    }
  }

  /** 10 tables of which every kind is there. */
  private void handMade() {
    company("A", true, CompanyInitializationStatus.INITIALIZED);
    company("B", true, CompanyInitializationStatus.NOT_INITIALIZED);
    company("C", false, CompanyInitializationStatus.NOT_INITIALIZED);
    tables("", 1, "SUCCESSFUL", false, null);
    tables("A", 2, "SUCCESSFUL", false, null);
    tables("A", 1, "FAILED", false, "50007");
    tables("A", 1, "WARNING", false, "50004");
    tables("A", 1, "WARNING", false, "SKIPPED");
    tables("A", 1, "SUCCESSFUL", true, null);
    tables("B", 1, "SUCCESSFUL", false, null);
    tables("B", 1, "NOT_STARTED", false, null);
    tables("C", 1, "FAILED", false, "50007");
  }

  private RunView ended() {
    UUID run = Given.run(database, environment, 1, 4);
    database.execute(
        "UPDATE replication_run SET status = 'COMPLETED', tables_not_started = 0 WHERE id = ?",
        run);
    return server.bean(RunStatusService.class).run(run).orElseThrow();
  }

  @Test
  void everyFigureCountsWhatItSays() {
    handMade();
    MigrationFigures figures = reader.read(environment).figures(ended(), null);
    assertThat(figures.successful()).isEqualTo(5);
    assertThat(figures.failed()).as("of all companies, as the list behind it").isEqualTo(2);
    assertThat(figures.warnings()).isEqualTo(2);
    assertThat(figures.notMigrated()).as("of the selected ones").isEqualTo(5);
    assertThat(figures.remaining()).isZero();
    assertThat(figures.rate()).isEqualTo(new SuccessRate(5, 8));
    assertThat(figures.companies()).isEqualTo(new CompanyFigures(2, 2, 3, 1));
  }

  @Test
  void whatRemainsIsThatOfTheNewestRun() {
    handMade();
    UUID run = Given.run(database, environment, 1, 4);
    RunView running = server.bean(RunStatusService.class).run(run).orElseThrow();
    MigrationFigures figures = reader.read(environment).figures(running, null);
    assertThat(figures.remaining()).isEqualTo(4);
    assertThat(figures.companies().notInitialized()).as("told once it has ended").isZero();
  }

  @Test
  void aCompanyThatTheTenantLostIsNotReplicated() {
    handMade();
    database.execute(
        "UPDATE hybrid_company SET deleted_at = ? WHERE environment_id = ? AND name = 'A'",
        Instant.now().plusSeconds(60),
        environment);
    assertThat(reader.read(environment).figures(null, null).companies().replicated()).isEqualTo(1);
  }

  @Test
  void twoStatementsHoweverManyTables() {
    handMade();
    tables("A", 50, "SUCCESSFUL", false, null);
    database.statistics().clear();
    reader.read(environment).figures(null, null);
    assertThat(database.statistics().getPrepareStatementCount()).isEqualTo(2);
  }

  @Test
  void eachTableThatIsNotMigratedHasItsReason() {
    handMade();
    ended();
    List<NotMigratedTable> tables = notMigrated.tables(environment, "", 0, 50);
    assertThat(tables)
        .extracting(NotMigratedTable::reason)
        .containsExactly(
            NotMigratedReason.FAILED,
            NotMigratedReason.SOURCE_LACKS_IT,
            NotMigratedReason.SKIPPED,
            NotMigratedReason.BLOCKED,
            NotMigratedReason.NEVER_RUN);
    assertThat(tables.getFirst().details()).isEqualTo("It went wrong.");
    assertThat(notMigrated.count(environment, "")).isEqualTo(5);
    assertThat(notMigrated.count(environment, "b")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "IN_PROGRESS, , IN_RUN",
    "FAILED, STOPPED, STOPPED_BEFORE",
    "FAILED, INTERRUPTED, STOPPED_BEFORE",
    "COMPLETED, , NEVER_RUN"
  })
  void aTableThatWasNotReachedTellsWhy(String status, String endedBy, NotMigratedReason reason) {
    company("B", true, CompanyInitializationStatus.INITIALIZED);
    tables("B", 1, "NOT_STARTED", false, null);
    UUID run = Given.run(database, environment, 1, 1);
    database.execute(
        "UPDATE replication_run SET status = ?, ended_by = ? WHERE id = ?", status, endedBy, run);
    assertThat(notMigrated.tables(environment, "", 0, 9))
        .extracting(NotMigratedTable::reason)
        .containsExactly(reason);
  }

  @Test
  void scriptsAreToldOfTheSameTablesThatAreNotMigrated() {
    handMade();
    database.execute(
        "UPDATE migration_table SET mapped = false WHERE environment_id = ? AND company_name = ''",
        environment);
    List<Order> orders = List.of(Order.by("companyName"), Order.by("tableName"));
    assertThat(notMigrated.list(environment, new ListRequest(Condition.ALL, orders, 0, 99)))
        .isEqualTo(notMigrated.tables(environment, "", 0, 99))
        .hasSize(6);
    assertThat(notMigrated.countList(environment, Condition.equal("companyName", "A")))
        .isEqualTo(4);
  }

  @Test
  void aCompanySelectedAfterTheLastRunIsTold() {
    handMade();
    company("D", true, CompanyInitializationStatus.UNKNOWN);
    assertThat(notMigrated.companiesNeverRun(environment)).containsExactly("D");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, NEUTRAL",
    "49, 100, BAD",
    "50, 100, WARNING",
    "949, 1000, WARNING",
    "95, 100, GOOD"
  })
  void theRateTurnsAtFiftyAndNinetyFive(long successful, long tried, StatusTone tone) {
    assertThat(new SuccessRate(successful, tried).tone()).isEqualTo(tone);
  }
}
