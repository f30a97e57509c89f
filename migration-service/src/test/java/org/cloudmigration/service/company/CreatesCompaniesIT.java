package org.cloudmigration.service.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cloudmigration.service.company.CompanyBench.allPartsAreThere;
import static org.cloudmigration.service.company.CompanyBench.refused;

import java.util.UUID;
import java.util.stream.IntStream;
import org.cloudmigration.domain.company.CompanyDataType;
import org.cloudmigration.domain.company.CompanyInitializationStatus;
import org.cloudmigration.domain.company.CompanySetupStatus;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Creation in a tenant of its own. */
class CreatesCompaniesIT extends OnCompanyBench {

  private static final String TABLE =
      "CREATE TABLE \"Company\" (\"Name\" VARCHAR(30) PRIMARY KEY, \"Display Name\" VARCHAR(250),"
          + " \"Id\" UUID NOT NULL, \"Number\" INT NOT NULL, CHECK (\"Name\" <> 'BAD'))";

  @Test
  void everySelectedCompanyIsThereAndNotInitialized() {
    bench.create("ONE", "TWO", "L'Été & Co. [x]");
    assertThat(bench.setup().companyTask()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(bench.tenantNames()).containsExactly("L'Été & Co. [x]", "My Company", "ONE", "TWO");
    assertThat(bench.companies())
        .allMatch(company -> company.creation().created())
        .allMatch(company -> company.creation().status() == CompanySetupStatus.COMPLETED)
        .allMatch(c -> c.creation().dataType() == CompanyDataType.PRODUCTION_SETUP_DATA)
        .allMatch(
            company ->
                company.initialization().status() == CompanyInitializationStatus.NOT_INITIALIZED);
    assertThat(bench.bean(LeaseKeeper.class).isFree(bench.environment)).isTrue();
    assertThat(bench.bean(EnvironmentUse.class).isCreatingCompanies(bench.environment)).isFalse();
    assertThat(bench.bean(TenantComparison.class).compare(bench.environment)).isEmpty();
  }

  @Test
  void onlySelectedOnesAreCreated() {
    bench.create("ONE");
    bench.list(null, "ONE", "TWO");
    bench.bean(CreationTasks.class).begin(bench.environment, TestServer.USER);
    bench.awaitEnd();
    assertThat(bench.tenantNames()).containsExactly("My Company", "ONE");
    assertThat(bench.company("TWO").creation().status()).isEqualTo(CompanySetupStatus.BLANK);
  }

  @Test
  void creatingAgainSetsBackOnlyWhatWasCreatedAnew() {
    bench.create("ONE", "TWO");
    bench.bean(CompanyService.class).markInitialized(bench.name, bench.company("ONE").id(), true);
    bench.bean(CompanyService.class).markInitialized(bench.name, bench.company("TWO").id(), true);
    bench.inTenant("DELETE FROM \"Company\" WHERE \"Name\" = 'TWO'");
    bench.create("ONE", "TWO", "THREE");
    assertThat(bench.companies())
        .extracting(HybridCompany::name, company -> company.initialization().status())
        .containsExactly(
            tuple("ONE", CompanyInitializationStatus.INITIALIZED),
            tuple("THREE", CompanyInitializationStatus.NOT_INITIALIZED),
            tuple("TWO", CompanyInitializationStatus.NOT_INITIALIZED));
    assertThat(bench.company("TWO").creation().deletedAt()).isNotNull();
    assertThat(bench.company("ONE").creation().deletedAt()).isNull();
    assertThat(bench.tenantNames()).containsExactly("My Company", "ONE", "THREE", "TWO");
  }

  @Test
  void aCompanyThatIsThereAlreadyIsKeptAsItIs() {
    bench.inTenant(TABLE);
    UUID id = UUID.randomUUID();
    bench.inTenant("INSERT INTO \"Company\" VALUES ('one', 'Mine', '" + id + "', 7)");
    bench.create("ONE", "TWO");
    assertThat(bench.tenantNames())
        .as("no My Company is forced upon it")
        .containsExactly("TWO", "one");
    assertThat(bench.company("ONE").creation().tenantCompanyId()).isEqualTo(id);
    assertThat(bench.company("ONE").creation().dataType()).isNull();
    assertThat(bench.company("ONE").initialization().status())
        .isEqualTo(CompanyInitializationStatus.NOT_INITIALIZED);
  }

  @Test
  void oneThatFailsDoesNotKeepTheOthersFromBeingCreated() {
    bench.inTenant(TABLE);
    bench.create("AAA", "BAD", "CCC");
    assertThat(bench.tenantNames()).containsExactly("AAA", "CCC", "My Company");
    HybridCompany bad = bench.company("BAD");
    assertThat(bad.creation().status()).isEqualTo(CompanySetupStatus.ERROR);
    assertThat(bad.creation().created()).isFalse();
    allPartsAreThere(bad.creation().error());
    assertThat(bad.initialization().status()).isEqualTo(CompanyInitializationStatus.UNKNOWN);
    assertThat(bench.setup().companyTask()).isEqualTo(TaskStatus.FAILED);
    assertThat(bench.setup().companyTaskError()).isEqualTo(bad.creation().error());
  }

  @Test
  void afterTheCauseIsRemovedOnlyTheFailedOneIsTriedAgain() {
    bench.inTenant(TABLE.replace("<> 'BAD'", "NOT LIKE 'B%'"));
    bench.create("AAA", "BAD", "BBB");
    assertThat(bench.setup().companyTaskError().happened()).contains("“BAD”, “BBB”");
    allPartsAreThere(bench.setup().companyTaskError());
    bench.inTenant("DROP TABLE \"Company\"");
    bench.inTenant(TABLE.replace("<> 'BAD'", "<> 'X'"));
    bench.inTenant(
        "INSERT INTO \"Company\" VALUES ('AAA', '', '" + bench.company("AAA").id() + "', 0)");
    bench.bean(CreationTasks.class).retry(bench.environment, TestServer.USER);
    assertThat(bench.awaitEnd().companyTask()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(bench.setup().companyTaskError()).isNull();
    assertThat(bench.companies()).allMatch(company -> company.creation().error() == null);
  }

  @Test
  void aTenantThatRefusesTheLoginFailsTheTaskAndNoCompany() {
    bench.inTenant("ALTER USER sa SET PASSWORD 'changed'");
    bench.create("ONE", "TWO");
    assertThat(bench.setup().companyTask()).isEqualTo(TaskStatus.FAILED);
    assertThat(bench.setup().companyTaskError().code()).isEqualTo("LOGIN");
    allPartsAreThere(bench.setup().companyTaskError());
    assertThat(bench.companies())
        .allMatch(company -> company.creation().status() == CompanySetupStatus.BLANK);
    assertThat(bench.bean(LeaseKeeper.class).isFree(bench.environment)).isTrue();
  }

  @Test
  void whatCouldNotBeSelectedIsNotCreatedEither() {
    bench.list(null, "ONE", "MY COMPANY", "BAD/NAME", "GONE");
    bench.list(null, "ONE", "MY COMPANY", "BAD/NAME");
    database.execute(
        "UPDATE hybrid_company SET replicate = TRUE WHERE environment_id = ?", bench.environment);
    bench.bean(CreationTasks.class).begin(bench.environment, TestServer.USER);
    bench.awaitEnd();
    assertThat(bench.tenantNames()).containsExactly("My Company", "ONE");
    assertThat(bench.companies())
        .filteredOn(company -> company.creation().error() != null)
        .extracting(HybridCompany::name, company -> company.creation().error().code())
        .containsExactlyInAnyOrder(
            tuple("MY COMPANY", "MY_COMPANY"),
            tuple("BAD/NAME", "NAME_SLASH"),
            tuple("GONE", "COMPANY_GONE"));
  }

  @Test
  void creationIsRefusedDuringARunAndSaysSo() {
    bench.list(null, "ONE");
    bench.bean(CompanySelection.class).selectAll(bench.environment);
    Given.run(database, bench.environment, 1, 1);
    CreationTasks tasks = bench.bean(CreationTasks.class);
    refused("50010", () -> tasks.begin(bench.environment, TestServer.USER));
    assertThat(bench.setup().companyTask()).isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void creationIsRefusedWithoutASetup() {
    CreationTasks tasks = bench.bean(CreationTasks.class);
    UUID bare = Given.environment(database);
    refused("50016", () -> tasks.begin(bare, TestServer.USER));
  }

  @Test
  void aThousandCompaniesAreCreated() {
    bench.create(IntStream.range(0, 1_000).mapToObj("C%04d"::formatted).toArray(String[]::new));
    assertThat(bench.setup().companyTask()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(bench.tenantNames()).hasSize(1_001);
  }
}
