package org.cloudmigration.service.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.operation.Bulletin;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.StartUp;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompaniesTest {

  private static JpaFixture database;

  private final TestServer server =
      new TestServer(database, CompanyReader.class, Bulletin.class)
          .with(Installation.class, new Installation(Path.of("nowhere"), false, "", 1))
          .with(SecretVault.class, new SecretVault(new byte[32]))
          .with(ProductCatalogue.class, new ProductCatalogue(List.of()));
  private final Companies companies = server.bean(Companies.class);
  private final MigrationSetups setups = server.bean(MigrationSetups.class);
  private UUID environment;

  @BeforeAll
  static void open() {
    database = JpaFixture.inMemory();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void prepare() {
    environment = Given.environment(database);
  }

  private static ListedCompany found(String id, String displayName) {
    return new ListedCompany(new SourceCompany(id, id, displayName, id), 1L << 30);
  }

  @Test
  void readingAgainKeepsTheChoiceAndTakesTheNewNames() {
    companies.takeOver(environment, List.of(found("TWO", "Old"), found("THREE", "Other")));
    database.execute(
        "UPDATE hybrid_company SET replicate = true WHERE environment_id = ? AND name = 'TWO'",
        environment);
    companies.takeOver(environment, List.of(found("TWO", "New"), found("FOUR", "Third")));
    assertThat(companies.of(environment))
        .extracting(HybridCompany::name, HybridCompany::displayName, HybridCompany::replicate)
        .containsExactly(
            tuple("FOUR", "Third", false),
            tuple("THREE", "Other", false),
            tuple("TWO", "New", true));
    assertThat(companies.selected(environment)).hasSize(1);
    assertThat(server.bean(CompanyService.class).list(environment)).hasSize(3);
  }

  private MigrationSetup readFrom(String connection) {
    setups.connect(environment, "Example", SqlServerType.EMBEDDED, connection);
    List<EnvironmentChanged> heard = new ArrayList<>();
    Runnable leave = server.bean(Bulletin.class).subscribe(heard::add);
    server.fire(new StartUp.CompaniesWanted(environment));
    leave.run();
    assertThat(heard).containsExactly(new EnvironmentChanged(environment));
    return setups.of(environment).orElseThrow();
  }

  @Test
  void aSourceThatCannotBeReadSaysWhyAndIsNotTriedForEver() {
    MigrationSetup setup = readFrom("Server=a;Password=hush");
    assertThat(setup.companyTask()).isEqualTo(TaskStatus.FAILED);
    ErrorReport error = setup.companyTaskError();
    assertThat(List.of(error.happened(), error.dataImpact(), error.action()))
        .allMatch(part -> part.endsWith("."));
    assertThat(error.toString()).doesNotContain("hush");
    assertThat(setups.withCompaniesToRead()).doesNotContain(environment);
  }

  @Test
  void anUnexpectedFaultEndsTheReadingToo() {
    MigrationSetup setup = readFrom("Sample=NoSuchProduct");
    assertThat(setup.companyTask()).isEqualTo(TaskStatus.FAILED);
    assertThat(setup.companyTaskError().code()).isEqualTo("COMPANIES");
    assertThat(setup.companyTaskError().rawText()).contains("No product is called Example");
  }

  @Test
  void theListIsNotReadWhileItsCompaniesAreBeingCreated() {
    setups.connect(environment, "Example", SqlServerType.EMBEDDED, "Sample=NoSuchProduct");
    database.execute(
        "INSERT INTO company_creation_task VALUES (?, 0, 'operator', CURRENT_TIMESTAMP)",
        environment);
    server.fire(new StartUp.CompaniesWanted(environment));
    MigrationSetup setup = setups.of(environment).orElseThrow();
    assertThat(setup.companyTask())
        .as("a kill cut off the creation")
        .isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(setup.companyTaskError()).isNull();
  }

  @Test
  void aNewConnectionForgetsTheOldTrouble() {
    readFrom("Sample=NoSuchProduct");
    setups.connect(environment, "Example", SqlServerType.EMBEDDED, "Sample=Other");
    MigrationSetup setup = setups.of(environment).orElseThrow();
    assertThat(setup.companyTask()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(setup.companyTaskError()).isNull();
    assertThat(setups.withCompaniesToRead()).contains(environment);
  }
}
