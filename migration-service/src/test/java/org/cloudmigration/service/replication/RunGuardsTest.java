package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every reason for which a run is refused, once. */
class RunGuardsTest {

  private static JpaFixture database;

  private final TestServer server =
      new TestServer(database)
          .with(Installation.class, new Installation(Path.of("nowhere"), false, "", 1))
          .with(SecretVault.class, new SecretVault(new byte[32]));
  private final RunGuards guards = server.bean(RunGuards.class);
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

  /** Everything that a run needs. */
  @BeforeEach
  void prepare() {
    environment = Given.environment(database);
    setups.connect(environment, "Example", SqlServerType.EMBEDDED, "Sample=Example");
    server
        .bean(Companies.class)
        .takeOver(environment, List.of(new SourceCompany("TWO", "TWO", "Fabrikam", "TWO")));
    setups.companiesRead(environment);
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
  void anUnknownEnvironment() {
    refused("ENVIRONMENT", () -> guards.environment("nowhere"));
  }

  @Test
  void anEnvironmentBeingUpgraded() {
    set("environment", "status = 'UPGRADING'");
    refused("UPGRADING", () -> guards.ready(environment()));
  }

  @Test
  void noSetup() {
    UUID bare = Given.environment(database);
    refused("50016", () -> guards.ready(server.bean(Environments.class).byId(bare)));
  }

  @Test
  void aMigrationThatIsDisabled() {
    set("migration_setup", "enabled = false");
    refused("50016", () -> guards.ready(environment()));
  }

  @Test
  void companiesThatAreStillBeingRead() {
    set("migration_setup", "company_task = 'IN_PROGRESS'");
    refused("COMPANIES", () -> guards.ready(environment()));
  }

  @Test
  void companiesThatCouldNotBeRead() {
    setups.companiesFailed(environment, new ErrorReport("WHY", "This.", "None.", "Do.", "raw"));
    refused("WHY", () -> guards.ready(environment()));
  }

  @Test
  void noCompanyIsSelected() {
    set("hybrid_company", "replicate = false");
    refused("50003", () -> guards.ready(environment()));
  }

  @Test
  void aRunThatIsInProgressHereButNotElsewhere() {
    Given.run(database, Given.environment(database), 1, 1);
    assertThat(guards.ready(environment())).isNotNull();
    Given.run(database, environment, 1, 1);
    refused("50010", () -> guards.ready(environment()));
  }
}
