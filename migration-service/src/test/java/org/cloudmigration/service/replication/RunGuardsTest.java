package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.pipeline.Pipeline;
import org.cloudmigration.domain.pipeline.PipelineKind;
import org.cloudmigration.domain.pipeline.PipelineRun;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.runtime.DataFactories;
import org.cloudmigration.service.runtime.IntegrationRuntimes;
import org.cloudmigration.service.runtime.NodeRegistration;
import org.cloudmigration.service.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reason for which a run is refused, once (state-machine.md §8). */
class RunGuardsTest extends ReadyToRun {

  private IntegrationRuntime runtime;

  /**
   * A row of the table.
   *
   * @param given what is not as a run needs it
   * @param says what the refusal must hold
   */
  private record Case(String given, Consumer<RunGuardsTest> breaks, String code, String says) {

    @Override
    public String toString() {
      return given;
    }
  }

  private static List<Case> cases() {
    return List.of(
        new Case(
            "an environment being upgraded",
            test -> test.set("environment", "status = 'UPGRADING'"),
            "UPGRADING",
            "set it up again"),
        new Case(
            "no setup",
            test -> test.environment = Given.environment(database),
            "50016",
            "not set up"),
        new Case(
            "a migration that was disabled, with its reason",
            test -> test.change(setup -> setup.disable(DisabledReason.PAUSED, "Until March.")),
            "50016",
            "disabled for"),
        new Case(
            "a migration that is off without a reason",
            test -> test.set("migration_setup", "enabled = false"),
            "50016",
            "Cloud Migration Setup"),
        new Case(
            "a guide that was not finished",
            test -> test.set("migration_setup", "completed_at = null"),
            "50016",
            "not done to its end"),
        new Case(
            "companies that are still being prepared",
            test -> test.set("migration_setup", "company_task = 'IN_PROGRESS'"),
            "LISTING",
            "still being prepared"),
        new Case(
            "companies that failed, with their error",
            test ->
                test.change(
                    setup ->
                        setup.companyTaskIs(
                            TaskStatus.FAILED,
                            new ErrorReport("WHY", "This.", "None.", "Do.", "raw"))),
            "WHY",
            "This."),
        new Case(
            "no company selected",
            test -> test.set("hybrid_company", "replicate = false"),
            "50003",
            "at least one"),
        new Case(
            "a runtime without a node",
            test -> test.runtimeIs("NEED_REGISTRATION"),
            "RUNTIME_OFFLINE",
            "authentication key"),
        new Case(
            "a runtime whose node sleeps",
            test -> test.runtimeIs("OFFLINE"),
            "RUNTIME_OFFLINE",
            "Start the machine"),
        new Case(
            "a run in progress",
            test -> Given.run(database, test.environment, 1, 1),
            "50010",
            "already in progress"),
        new Case(
            "a run in progress for days, since one that died does not stay so",
            test ->
                Given.run(
                    database,
                    test.environment,
                    1,
                    List.of("T"),
                    Instant.now().minusSeconds(3 * 86_400)),
            "50010",
            "already in progress"),
        new Case("a preparation in progress", RunGuardsTest::prepareAgain, "PREPARING", "set up"));
  }

  @BeforeEach
  void register() {
    runtime = server.bean(IntegrationRuntimes.class).forEnvironment(environment(), "");
    server.bean(NodeRegistration.class).registerBuiltInNode(runtime.id());
    change(setup -> setup.ready(runtime.dataFactoryId(), runtime.id(), "operator", "1.0"));
  }

  private void change(Consumer<MigrationSetup> change) {
    database.change(entities -> change.accept(entities.find(MigrationSetup.class, environment)));
  }

  private void runtimeIs(String state) {
    database.execute("UPDATE integration_runtime SET state = ? WHERE id = ?", state, runtime.id());
  }

  private void prepareAgain() {
    UUID factory = server.bean(DataFactories.class).all().getFirst().id();
    var pipeline =
        new Pipeline(
            environment, PipelineKind.PREPARATION, "Prepare", factory, "{}", Instant.now());
    database.change(
        entities -> {
          entities.persist(pipeline);
          entities.persist(
              new PipelineRun(pipeline.id(), environment, "operator", 1, Instant.now()));
        });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void refuses(Case row) {
    row.breaks().accept(this);
    refused(row.code(), row.says(), () -> guards.ready(environment()));
  }

  @Test
  void nothingStandsInTheWay() {
    assertThat(guards.ready(environment()).productId()).isEqualTo("Example");
  }

  @Test
  void ofARuntimeWithSeveralNodesOneIsEnough() {
    runtimeIs("LIMITED");
    assertThat(guards.ready(environment())).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(SqlServerType.class)
  void everyKindOfSourceIsCopied(SqlServerType source) {
    set("migration_setup", "sql_server_type = '" + source + "'");
    assertThat(guards.ready(environment())).isNotNull();
  }

  @Test
  void whatGoesOnElsewhereIsNoReason() {
    Given.run(database, Given.environment(database), 1, 1);
    assertThat(guards.ready(environment())).isNotNull();
  }

  @Test
  void theReasonOfTheEndIsToldWithTheRefusal() {
    change(setup -> setup.disable(null, "The environment was upgraded."));
    refused("50016", "The environment was upgraded.", () -> guards.ready(environment()));
  }

  /** What another server has done between the first look and the lease. */
  @Test
  void whatChangedMeanwhileIsSeen() {
    guards.stillReady(environment);
    set("migration_setup", "enabled = false");
    refused("50016", "a moment ago", () -> guards.stillReady(environment));
    set("environment", "status = 'UPGRADING'");
    refused("UPGRADING", "being upgraded", () -> guards.stillReady(environment));
  }
}
