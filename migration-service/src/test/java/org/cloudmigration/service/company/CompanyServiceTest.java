package org.cloudmigration.service.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.company.CompanyBench.refused;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cloudmigration.domain.company.CompanyInitializationStatus;
import org.cloudmigration.domain.company.CompanySetupStatus;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.operation.AuditService;
import org.cloudmigration.service.operation.AuditView;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanyServiceTest {

  private static JpaFixture database;

  @TempDir static Path directory;
  private CompanyBench bench;
  private CompanyService service;

  @BeforeAll
  static void open() {
    database = JpaFixture.on(JpaFixture.memory(), Map.of("hibernate.generate_statistics", "true"));
  }

  @AfterAll
  static void closeAll() {
    database.close();
  }

  @BeforeEach
  void prepare() {
    bench = new CompanyBench(database, directory);
    bench.server.with(SecretVault.class, new SecretVault(new byte[32]));
    service = bench.bean(CompanyService.class);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private AuditView lastEntry() {
    return bench.bean(AuditService.class).entries(0, 1).getFirst();
  }

  private void copied(String company, TableStatus status) {
    UUID run = Given.run(database, bench.environment, 1, 1);
    database.execute(
        "UPDATE table_run SET company_name = ?, status = ?, end_time = CURRENT_TIMESTAMP"
            + " WHERE run_id = ?",
        company,
        status.name(),
        run);
    database.execute("UPDATE replication_run SET status = 'COMPLETED' WHERE id = ?", run);
  }

  @Test
  void aThousandCompaniesAreListedWithOneQueryForEachPage() {
    bench.list(
        1L << 30, IntStream.range(0, 1_000).mapToObj("C%04d"::formatted).toArray(String[]::new));
    copied("C0007", TableStatus.SUCCESSFUL);
    database.statistics().clear();
    assertThat(service.list(bench.environment)).hasSize(1_000);
    assertThat(database.statistics().getPrepareStatementCount()).isEqualTo(1);
    List<CompanyView> page = service.list(bench.environment, "", 5, 50);
    assertThat(page).hasSize(50).first().matches(company -> company.name().equals("C0005"));
    assertThat(page).filteredOn(CompanyView::replicated).hasSize(1);
    assertThat(service.count(bench.environment, "")).isEqualTo(1_000);
    assertThat(database.statistics().getPrepareStatementCount()).isEqualTo(3);
  }

  @Test
  void theFilterFindsPartsOfNamesInAnyCaseAndTakesSignsAsTheyAre() {
    bench.list(null, "ONE", "TWO", "A%C", "A_C");
    assertThat(service.list(bench.environment, " on ", 0, 9)).hasSize(1);
    assertThat(service.list(bench.environment, "two inc.", 0, 9)).hasSize(1);
    assertThat(service.list(bench.environment, "%", 0, 9)).hasSize(1);
    assertThat(service.count(bench.environment, "inc")).isEqualTo(4);
    assertThat(service.count(bench.environment, "'; DROP")).isZero();
  }

  @Test
  void replicatedIsWhatHasATableThatWasCopied() {
    bench.list(null, "COPIED", "FAILED", "NEVER");
    copied("COPIED", TableStatus.SUCCESSFUL);
    copied("COPIED", TableStatus.FAILED);
    copied("FAILED", TableStatus.FAILED);
    try (var other = new CompanyBench(database, directory)) {
      other.list(null, "COPIED");
      assertThat(service.list(other.environment)).noneMatch(CompanyView::replicated);
    }
    assertThat(service.list(bench.environment))
        .filteredOn(CompanyView::replicated)
        .extracting(CompanyView::name)
        .containsExactly("COPIED");
  }

  @Test
  void copiesThatWentWithADeletedCompanyDoNotCount() {
    bench.list(null, "ONE");
    copied("ONE", TableStatus.SUCCESSFUL);
    database.execute(
        "UPDATE hybrid_company SET deleted_at = ?", Instant.now().plusSeconds(9).toString());
    assertThat(service.list(bench.environment)).noneMatch(CompanyView::replicated);
    database.execute(
        "UPDATE hybrid_company SET deleted_at = ?", Instant.now().minusSeconds(99).toString());
    assertThat(service.list(bench.environment)).allMatch(CompanyView::replicated);
  }

  @Test
  void whatNobodyHasTouchedYetIsToldAsSuch() {
    bench.list(null, "ONE");
    CompanyView one = service.list(bench.environment).getFirst();
    assertThat(one.status()).isEqualTo(CompanySetupStatus.BLANK);
    assertThat(one.initializationStatus()).isEqualTo(CompanyInitializationStatus.UNKNOWN);
    assertThat(one.estimatedSize()).isNull();
    assertThat(one.creationError()).isNull();
    assertThat(one.initializationError()).isNull();
    assertThat(one.canBeSelected()).isTrue();
    assertThat(one.replicate() || one.created() || one.initializing()).isFalse();
  }

  private Set<UUID> ids(String... names) {
    return service.list(bench.environment).stream()
        .filter(company -> List.of(names).contains(company.name()))
        .map(CompanyView::id)
        .collect(Collectors.toSet());
  }

  @Test
  void whatIsSelectedLaterIsCreatedWithoutAnotherCommand() {
    bench.list(null, "ONE", "TWO");
    service.selectAndCreate(bench.name, ids("ONE"), false);
    bench.awaitEnd();
    assertThat(service.list(bench.environment))
        .filteredOn(CompanyView::created)
        .extracting(CompanyView::name)
        .containsExactly("ONE");
    assertThat(bench.bean(AuditService.class).entries(0, 9))
        .anyMatch(entry -> entry.after().equals("1 of 2: ONE; being created"));
    service.selectAndCreate(bench.name, ids("ONE"), false);
    assertThat(lastEntry().after()).as("there is nothing to create").isEqualTo("1 of 2: ONE");
  }

  @Test
  void duringARunNobodySelects() {
    bench.list(null, "ONE");
    Given.run(database, bench.environment, 1, 1);
    refused("50010", () -> service.selectAndCreate(bench.name, ids("ONE"), false));
    database.execute("UPDATE replication_run SET status = 'COMPLETED'");
    database.execute("UPDATE migration_setup SET enabled = FALSE");
    refused("50016", () -> service.selectAndCreate(bench.name, ids("ONE"), false));
    assertThat(service.list(bench.environment)).noneMatch(CompanyView::replicate);
  }

  @Test
  void aSelectionIsAuditedWithWhatWasBeforeAndTheAcceptance() {
    bench.list(60L << 30, "ONE", "TWO");
    Set<UUID> one = Set.of(bench.company("ONE").id());
    refused("LARGE", () -> service.select(bench.name, one, false));
    assertThat(lastEntry().after()).startsWith("Refused: 1 companies with 60.0 GB");
    service.select(bench.name, one, true);
    assertThat(lastEntry().command()).isEqualTo("Select companies");
    assertThat(lastEntry().subject()).isEqualTo("A large selection is accepted");
    assertThat(lastEntry().before()).isEqualTo("0 of 2: ");
    assertThat(lastEntry().after()).isEqualTo("1 of 2: ONE");
  }

  @Test
  void everyCommandIsAuditedAndARefusalToo() {
    bench.create("ONE");
    UUID one = bench.company("ONE").id();
    service.markInitialized(bench.name, one, true);
    assertThat(lastEntry().command()).isEqualTo("Mark company as initialized");
    assertThat(lastEntry().before()).isEqualTo("ONE: NOT_INITIALIZED");
    assertThat(lastEntry().after()).isEqualTo("ONE: INITIALIZED");
    refused("STATE", () -> service.scheduleInitialization(bench.name, one));
    assertThat(lastEntry().after()).startsWith("Refused: ");
    service.createSelected(bench.name);
    assertThat(lastEntry().after()).isEqualTo("Being created: 1 of 1: ONE");
    bench.awaitEnd();
    refused("NOTHING_FAILED", () -> service.retryCreation(bench.name));
    service.renamed(bench.name, "ONE", "UNO");
    assertThat(lastEntry().before() + lastEntry().after()).isEqualTo("ONEUNO");
    service.deleted(bench.name, "UNO");
    assertThat(lastEntry().subject()).isEqualTo("UNO");
    assertThat(bench.bean(AuditService.class).firstBrokenEntry()).isEmpty();
  }

  @Test
  void whatIsNotThereIsRefusedWithAWord() {
    bench.list(null, "ONE");
    try (var other = new CompanyBench(database, directory)) {
      other.list(null, "ONE");
      UUID foreign = other.company("ONE").id();
      refused("COMPANY", () -> service.scheduleInitialization(bench.name, foreign));
    }
    UUID nobody = UUID.randomUUID();
    refused("COMPANY", () -> service.markInitialized(bench.name, nobody, true));
    refused("COMPANY", () -> service.renamed(bench.name, "NONE", "OTHER"));
    refused("ENVIRONMENT", () -> service.createSelected("nowhere"));
    refused("50003", () -> service.createSelected(bench.name));
  }
}
