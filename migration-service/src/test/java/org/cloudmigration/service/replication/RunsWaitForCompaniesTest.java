package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.company.CreatedCompanies;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold of the companies before a run begins. */
class RunsWaitForCompaniesTest {

  private static JpaFixture database;

  @TempDir static Path directory;

  private final TestServer server =
      new TestServer(database)
          .with(Installation.class, new Installation(directory, false, "", 1))
          .with(SecretVault.class, new SecretVault(new byte[32]));
  private final RunGuards guards = server.bean(RunGuards.class);
  private UUID environment;

  @BeforeAll
  static void open() {
    database = JpaFixture.inMemory();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  /** Everything that a run needs. */
  @BeforeEach
  void prepare() {
    environment = Given.environment(database);
    Given.setup(server, environment, "Example", "Sample=Example");
    CreatedCompanies.in(database, directory, environment, "TWO");
  }

  private Environment environment() {
    return server.bean(Environments.class).byId(environment);
  }

  private void refused(String code, ThrowingCallable check) {
    assertThatThrownBy(check)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> {
              assertThat(refusal.report().code()).isEqualTo(code);
              assertThat(refusal.report().happened()).endsWith(".");
              assertThat(refusal.report().dataImpact()).endsWith(".");
              assertThat(refusal.report().action()).endsWith(".");
            });
  }

  private void set(String table, String change) {
    String key = table.equals("environment") ? "id" : "environment_id";
    database.execute("UPDATE " + table + " SET " + change + " WHERE " + key + " = ?", environment);
  }

  @Test
  void nothingStandsInTheWay() {
    assertThat(guards.ready(environment()).productId()).isEqualTo("Example");
  }

  @Test
  void companiesThatAreStillBeingRead() {
    set("migration_setup", "company_task = 'IN_PROGRESS'");
    refused("LISTING", () -> guards.ready(environment()));
  }

  @Test
  void companiesThatCouldNotBeRead() {
    database.change(
        entities ->
            entities
                .find(MigrationSetup.class, environment)
                .companyTaskIs(
                    TaskStatus.FAILED, new ErrorReport("WHY", "This.", "None.", "Do.", "raw")));
    refused("WHY", () -> guards.ready(environment()));
  }

  @Test
  void companiesThatAreStillBeingCreated() {
    database.execute(
        "INSERT INTO company_creation_task VALUES (?, 0, 'operator', CURRENT_TIMESTAMP)",
        environment);
    refused("CREATING", () -> guards.ready(environment()));
    refused("CREATING", () -> guards.nothingInProgress(environment));
  }

  @Test
  void aSelectedCompanyThatIsNotCreated() {
    set("hybrid_company", "created_at = NULL");
    refused("NOT_CREATED", () -> guards.ready(environment()));
  }

  @Test
  void aSelectedCompanyThatTheSourceHasNoMore() {
    set("hybrid_company", "gone_at = CURRENT_TIMESTAMP");
    refused("COMPANY_GONE", () -> guards.ready(environment()));
  }

  @Test
  void aSelectedCompanyWhoseNameGotIntoTheWay() {
    set("hybrid_company", "name_finding = 'NAME_CLASH'");
    refused("COMPANY_NAME", () -> guards.ready(environment()));
  }

  @Test
  void aCompanyThatSomebodyRenamedInTheTenant() {
    set("hybrid_company", "name = 'THREE'");
    refused("COMPANY_RENAMED", () -> guards.ready(environment()));
  }

  @Test
  void aCompanyThatSomebodyDeletedInTheTenant() {
    set("hybrid_company", "name = 'THREE', tenant_company_id = RANDOM_UUID()");
    refused("COMPANY_DELETED", () -> guards.ready(environment()));
  }

  @Test
  void whatHappenedToOtherCompaniesDoesNotMatter() {
    CreatedCompanies.in(database, directory, environment, "TWO", "FOUR");
    database.execute(
        "UPDATE hybrid_company SET name = 'FIVE', replicate = FALSE WHERE name = 'FOUR'"
            + " AND environment_id = ?",
        environment);
    assertThat(guards.ready(environment())).isNotNull();
  }

  @Test
  void noCompanyIsSelected() {
    set("hybrid_company", "replicate = false");
    refused("50003", () -> guards.ready(environment()));
  }
}
