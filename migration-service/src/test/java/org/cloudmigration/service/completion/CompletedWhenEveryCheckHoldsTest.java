package org.cloudmigration.service.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.company.CompanyCreationTask;
import org.cloudmigration.domain.completion.DataReset;
import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.service.environment.EnvironmentOffice;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A product whose data needs no upgrade. */
class CompletedWhenEveryCheckHoldsTest {

  private static final String NAME = "Sandbox";

  @TempDir Path data;
  private final JpaFixture database = JpaFixture.inMemory();
  private EnvironmentOffice office;
  private CompletionService completion;
  private UUID environment;

  @BeforeEach
  void setUp() {
    office = new EnvironmentOffice(database, data);
    office.server.with(
        ProductCatalogue.class,
        new ProductCatalogue(
            List.of(
                new DynamicsGp() {
                  @Override
                  public boolean dataUpgradeFollows() {
                    return false;
                  }
                })));
    environment = office.createMigrating(NAME).id();
    completion = office.server.bean(CompletionService.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private CompletionCheck failing() {
    return completion.view(NAME).checks().stream()
        .filter(check -> !check.holds())
        .findFirst()
        .orElseThrow();
  }

  private void assertRefused(String code) {
    assertThat(failing().code()).isEqualTo(code);
    assertThat(failing().action()).isNotBlank();
    assertThatThrownBy(() -> completion.complete(NAME, NAME))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.report().code()).isEqualTo(code));
    assertThat(office.server.bean(MigrationSetups.class).of(environment).orElseThrow().enabled())
        .isTrue();
  }

  private void add(Object entity) {
    database.change(entities -> entities.persist(entity));
  }

  @Test
  void theReasonIsKeptInSetupAndLog() {
    assertThat(completion.view(NAME).canBeCompleted()).isTrue();
    completion.complete(NAME, NAME);
    CompletionView after = completion.view(NAME);
    assertThat(after.disabledReason()).isEqualTo(DisabledReason.COMPLETED);
    assertThat(after.disabledText()).isEqualTo("Completed.");
    assertThat(office.trail().getLast().command()).isEqualTo("Complete migration");
  }

  @Test
  void aFailedTableKeepsItOpenUntilALaterRunCopiesIt() {
    UUID run = Given.run(database, environment, 1, 1);
    database.execute("UPDATE replication_run SET status = 'UPGRADE_PENDING'");
    add(new MigrationTable(environment, Given.tables(database, run).getFirst()));
    database.execute("UPDATE migration_table SET status = 'FAILED'");
    assertRefused("FAILED_TABLES");
    assertThat(failing().finding()).startsWith("1 table failed");
    database.execute("UPDATE migration_table SET status = 'SUCCESSFUL'");
    assertThat(completion.view(NAME).canBeCompleted()).isTrue();
  }

  @Test
  void aRunKeepsItOpen() {
    Given.run(database, environment, 1, 1);
    assertRefused("50010");
  }

  @Test
  void companiesBeingCreatedKeepItOpen() {
    add(new CompanyCreationTask(environment, "operator", Instant.now()));
    assertRefused("CREATING");
  }

  @Test
  void aResetKeepsItOpen() {
    add(new DataReset(environment, "admin", 1, FollowUp.NONE, Instant.now()));
    assertRefused("RESET");
  }
}
