package org.cloudmigration.service.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.domain.company.CompanyCreationTask;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.domain.pipeline.Pipeline;
import org.cloudmigration.domain.pipeline.PipelineKind;
import org.cloudmigration.domain.pipeline.PipelineRun;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TriggerType;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.environment.EnvironmentChange;
import org.cloudmigration.service.environment.EnvironmentOffice;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The target is upgraded while a migration into it is on. */
class UpgradeEndsTheMigrationTest {

  private static final String NAME = "Sandbox";

  @TempDir Path data;
  private final JpaFixture database = JpaFixture.inMemory();
  private EnvironmentOffice office;
  private UUID environment;

  @AfterEach
  void close() {
    database.close();
  }

  @BeforeEach
  void setUp() {
    office = new EnvironmentOffice(database, data);
    environment = office.createMigrating(NAME).id();
  }

  private MigrationSetup setup() {
    return office.server.bean(MigrationSetups.class).of(environment).orElseThrow();
  }

  private List<ReplicationRun> log() {
    return database.inTransaction(
        entities ->
            entities
                .createQuery(
                    "select r from ReplicationRun r order by r.startTime", ReplicationRun.class)
                .getResultList());
  }

  @Test
  void theSetupIsDisabledAndSaysWhatToDoAndItsSourceIsKept() {
    office.upgrade(NAME, "26.0");
    assertThat(setup().enabled()).isFalse();
    assertThat(setup().disabledReason()).as("no person ended it").isNull();
    assertThat(setup().disabledText())
        .contains("upgraded from 25.0 to 26.0")
        .contains("set it up again");
    assertThat(office.server.bean(MigrationSetups.class).connectionString(setup()))
        .isEqualTo("Sample=DynamicsGP;Scale=1");
  }

  @Test
  void theMigrationLogGetsALineThatIsCompletedAndManual() {
    office.set(NAME, EnvironmentStatus.UPGRADING);
    assertThat(log())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.status()).isEqualTo(RunStatus.COMPLETED);
              assertThat(line.triggerType()).isEqualTo(TriggerType.MANUAL);
              assertThat(line.stoppedReason()).isNull();
              assertThat(line.source()).isEqualTo("Dynamics GP");
              assertThat(line.startedBy()).isEqualTo("operator");
              assertThat(line.endTime()).isEqualTo(line.startTime());
              assertThat(line.details()).contains("is being upgraded").contains("set it up again");
            });
    assertThat(office.trail().getLast().before()).endsWith("migration enabled");
    assertThat(office.trail().getLast().after()).endsWith("migration not enabled");
  }

  @Test
  void oneUpgradeEndsItOnceWhateverIsToldOfIt() {
    office.set(NAME, EnvironmentStatus.UPGRADING);
    office.set(NAME, EnvironmentStatus.UPGRADING);
    office.upgrade(NAME, "26.0");
    office.set(NAME, EnvironmentStatus.ACTIVE);
    assertThat(log()).hasSize(1);
    assertThat(setup().enabled()).as("it is not switched on again by itself").isFalse();
  }

  @Test
  void anotherTypeOrTheSameVersionIsNoUpgrade() {
    office.change(NAME, new EnvironmentChange(EnvironmentType.PRODUCTION, null, "25.0", null));
    office.change(NAME, new EnvironmentChange(EnvironmentType.SANDBOX, null, null, null));
    assertThat(setup().enabled()).isTrue();
    assertThat(log()).isEmpty();
  }

  @Test
  void anEnvironmentWithoutAMigrationIsJustUpgraded() {
    office.create("Other");
    assertThat(office.upgrade("Other", "26.0").applicationVersion()).isEqualTo("26.0");
    assertThat(log()).isEmpty();
    assertThat(setup().enabled()).as("that of the other environment").isTrue();
  }

  @Test
  void aRunInProgressIsNotCutOffButRefusesTheUpgrade() {
    UUID run = Given.run(database, environment, 1, 2);
    refused("50010", () -> office.upgrade(NAME, "26.0"));
    refused("50010", () -> office.set(NAME, EnvironmentStatus.UPGRADING));
    assertThat(setup().enabled()).isTrue();
    assertThat(office.stored(NAME).applicationVersion()).isEqualTo("25.0");
    assertThat(Given.run(database, run).status()).isEqualTo(RunStatus.IN_PROGRESS);
    assertThat(office.trail().getLast().after()).startsWith("Refused");
  }

  @Test
  void aPreparationInProgressRefusesTheUpgradeToo() {
    var factory = new DataFactory("embedded", EngineType.EMBEDDED, "this server");
    var pipeline =
        new Pipeline(environment, PipelineKind.PREPARATION, "p", factory.id(), "{}", Instant.now());
    database.change(
        entities -> {
          entities.persist(factory);
          entities.persist(pipeline);
          entities.persist(
              new PipelineRun(pipeline.id(), environment, "operator", 1, Instant.now()));
        });
    refused("PREPARING", () -> office.upgrade(NAME, "26.0"));
  }

  @Test
  void companiesBeingCreatedRefuseTheUpgradeToo() {
    database.change(
        entities ->
            entities.persist(new CompanyCreationTask(environment, "operator", Instant.now())));
    refused("CREATING", () -> office.upgrade(NAME, "26.0"));
  }

  @Test
  void workOfAnotherServerRefusesTheUpgrade() {
    database.execute(
        "UPDATE environment_lease SET owner = 'other', expires_at = TIMESTAMP '2099-01-01'");
    refused("LEASE", () -> office.upgrade(NAME, "26.0"));
  }

  @Test
  void aPersonWhoEndsItLeavesTheReason() {
    office
        .server
        .bean(MigrationSetups.class)
        .of(environment)
        .ifPresent(
            setup ->
                office
                    .server
                    .bean(MigrationEnd.class)
                    .disable(setup, "operator", DisabledReason.PAUSED, "Until March."));
    assertThat(log()).singleElement().matches(l -> l.stoppedReason() == DisabledReason.PAUSED);
  }

  private static void refused(String code, ThrowingCallable c) {
    assertThatThrownBy(c)
        .isInstanceOfSatisfying(
            RefusedException.class, refusal -> assertThat(refusal.report().code()).isEqualTo(code));
  }
}
