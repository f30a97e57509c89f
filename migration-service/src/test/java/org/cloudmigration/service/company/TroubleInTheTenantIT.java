package org.cloudmigration.service.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cloudmigration.service.company.CompanyBench.allPartsAreThere;
import static org.cloudmigration.service.company.CompanyBench.refused;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.cloudmigration.domain.company.CompanySetupStatus;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tenant takes AAA, and breaks at every other company, each time for another reason. */
class TroubleInTheTenantIT {

  @TempDir Path directory;
  private final JpaFixture database = JpaFixture.inMemory();
  private CompanyBench bench;

  @BeforeEach
  void prepare() {
    bench = new CompanyBench(database, directory);
    bench.inTenant(
        "CREATE TABLE \"Company\" (\"Name\" VARCHAR(30) PRIMARY KEY, \"Display Name\" VARCHAR(250),"
            + " \"Id\" UUID, CHECK (\"Name\" IN ('My Company', 'AAA')))");
  }

  @AfterEach
  void close() {
    bench.close();
    database.close();
  }

  private void create(Trouble trouble) {
    bench.server.with(
        DatabaseAdapters.class, new DatabaseAdapters(List.of(AlteredH2.whoseErrorsMean(trouble))));
    bench.create("AAA", "BBB", "CCC");
  }

  private CompanySetupStatus status(String id) {
    return bench.company(id).creation().status();
  }

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void theTaskFailsWithAllPartsOfTheReason(Trouble trouble) {
    create(trouble);
    assertThat(bench.setup().companyTask()).isEqualTo(TaskStatus.FAILED);
    allPartsAreThere(bench.setup().companyTaskError());
    assertThat(status("AAA")).isEqualTo(CompanySetupStatus.COMPLETED);
    assertThat(bench.company("BBB").creation().created()).isFalse();
    ErrorReport error = bench.company("BBB").creation().error();
    allPartsAreThere(error);
    assertThat(error.happened()).contains("“BBB”");
    assertThat(error.rawText()).as("the database's own words").isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"NO_CONNECTION", "LOGIN_REFUSED", "NO_ROOM"})
  void whatConcernsTheWholeTenantIsNotTriedWithEveryCompany(Trouble trouble) {
    create(trouble);
    assertThat(status("BBB")).isEqualTo(CompanySetupStatus.ERROR);
    assertThat(status("CCC")).as("not tried").isEqualTo(CompanySetupStatus.BLANK);
    assertThat(bench.setup().companyTaskError().happened()).contains("“BBB”");
  }

  @Test
  void aMissingPermissionIsToldAsSuch() {
    create(Trouble.NO_PERMISSION);
    assertThat(status("BBB")).isEqualTo(CompanySetupStatus.MISSING_PERMISSION);
    assertThat(status("CCC")).isEqualTo(CompanySetupStatus.MISSING_PERMISSION);
    assertThat(bench.company("BBB").creation().error().code()).isEqualTo("PERMISSION");
  }

  @Test
  void aRunIsRefusedWithTheReasonOfTheCreation() {
    create(Trouble.OTHER);
    CompanyGuards guards = bench.bean(CompanyGuards.class);
    ErrorReport refusal =
        refused("COMPANIES_FAILED", () -> guards.refuseUnlessReady(bench.setup()));
    assertThat(refusal).isEqualTo(bench.setup().companyTaskError());
  }

  @Test
  void withoutTheFailedOnesCreationCompletes() {
    create(Trouble.OTHER);
    bench
        .bean(CompanySelection.class)
        .select(bench.environment, Set.of(bench.company("AAA").id()), false);
    bench.bean(CreationTasks.class).retry(bench.environment, TestServer.USER);
    assertThat(bench.awaitEnd().companyTask()).isEqualTo(TaskStatus.COMPLETED);
    bench.bean(CompanyGuards.class).refuseUnlessReady(bench.setup());
    assertThat(bench.companies())
        .filteredOn(HybridCompany::replicate)
        .allMatch(company -> company.creation().created());
  }

  @Test
  void aTenantThatDoesNotAnswerIsNoListOfCompanies() {
    bench.create("AAA");
    bench.inTenant("ALTER USER sa SET PASSWORD 'changed'");
    TenantComparison comparison = bench.bean(TenantComparison.class);
    assertThatThrownBy(() -> comparison.compare(bench.environment))
        .isInstanceOfSatisfying(
            MigrationException.class,
            e -> {
              assertThat(e.report().code()).isEqualTo("LOGIN");
              allPartsAreThere(e.report());
            });
  }

  @Test
  void passwordsInTheDatabasesWordsAreMasked() {
    ErrorReport report =
        CompanyErrors.notCreated(
            "AAA",
            Trouble.OTHER,
            new IllegalStateException("jdbc:sqlserver://h;user=sa;password=hush;x=1"));
    assertThat(report.toString()).doesNotContain("hush");
  }
}
