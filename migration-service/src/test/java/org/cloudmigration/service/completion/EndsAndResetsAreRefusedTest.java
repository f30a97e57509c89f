package org.cloudmigration.service.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cloudmigration.domain.company.CompanyCreationTask;
import org.cloudmigration.domain.completion.DataReset;
import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.domain.pipeline.Pipeline;
import org.cloudmigration.domain.pipeline.PipelineKind;
import org.cloudmigration.domain.pipeline.PipelineRun;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.service.completion.reset.ResetService;
import org.cloudmigration.service.environment.EnvironmentOffice;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reason for which a migration is not ended and its data not reset, once for each of them.
 */
class EndsAndResetsAreRefusedTest {

  private static final String NAME = "Sandbox";

  @TempDir Path data;
  private final JpaFixture database = JpaFixture.inMemory();
  private EnvironmentOffice office;
  private UUID environment;

  /** What is in the way. */
  private record Case(String given, Consumer<EndsAndResetsAreRefusedTest> breaks, String code) {}

  /** What is asked for. */
  private record Asked(String what, Consumer<EndsAndResetsAreRefusedTest> ask) {}

  private static final List<Case> CASES =
      List.of(
          new Case(
              "a run in progress, however old",
              test ->
                  Given.run(
                      test.database,
                      test.environment,
                      1,
                      List.of("T"),
                      Instant.now().minus(40, ChronoUnit.DAYS)),
              "50010"),
          new Case("a preparation in progress", test -> test.prepare(), "PREPARING"),
          new Case(
              "companies being created",
              test ->
                  test.add(new CompanyCreationTask(test.environment, "operator", Instant.now())),
              "CREATING"),
          new Case(
              "a reset in progress",
              test ->
                  test.add(
                      new DataReset(test.environment, "admin", 1, FollowUp.NONE, Instant.now())),
              "RESET"),
          new Case(
              "a data upgrade in progress",
              test -> {
                Given.run(test.database, test.environment, 1, 1);
                test.database.execute("UPDATE replication_run SET status = 'UPGRADE_IN_PROGRESS'");
              },
              "DATA_UPGRADE"),
          new Case(
              "another server's work",
              test ->
                  test.database.execute(
                      "UPDATE environment_lease SET owner = 'other',"
                          + " expires_at = TIMESTAMP '2099-01-01'"),
              "LEASE"),
          new Case(
              "a migration that is off",
              test -> test.database.execute("UPDATE migration_setup SET enabled = false"),
              "50016"),
          new Case(
              "an environment being upgraded",
              test -> test.database.execute("UPDATE environment SET status = 'UPGRADING'"),
              "UPGRADING"));

  private static final List<Asked> COMMANDS =
      List.of(
          new Asked("pause", test -> test.completion().pause(NAME, NAME, "Until March.")),
          new Asked("abandon", test -> test.completion().abandon(NAME, NAME, "")),
          new Asked("reset", test -> test.resets().reset(NAME, NAME)));

  private static Stream<Arguments> all() {
    return COMMANDS.stream()
        .flatMap(
            asked ->
                CASES.stream()
                    .map(
                        given ->
                            Arguments.argumentSet(
                                asked.what() + ", " + given.given(), asked, given)));
  }

  @BeforeEach
  void setUp() {
    office = new EnvironmentOffice(database, data);
    environment = office.createMigrating(NAME).id();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private CompletionService completion() {
    return office.server.bean(CompletionService.class);
  }

  private ResetService resets() {
    return office.server.bean(ResetService.class);
  }

  private void add(Object entity) {
    database.change(entities -> entities.persist(entity));
  }

  private void prepare() {
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
  }

  private boolean enabled() {
    return office.server.bean(MigrationSetups.class).of(environment).orElseThrow().enabled();
  }

  @ParameterizedTest
  @MethodSource("all")
  void refusedWithItsReasonAndTheRefusalStandsInTheTrail(Asked asked, Case given) {
    given.breaks().accept(this);
    boolean before = enabled();
    long resets = countResets();
    assertThatThrownBy(() -> asked.ask().accept(this))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.report().code()).isEqualTo(given.code()));
    assertThat(enabled()).isEqualTo(before);
    assertThat(countResets()).isEqualTo(resets);
    assertThat(office.trail().getLast().after()).startsWith("Refused: ");
  }

  private long countResets() {
    return database.inTransaction(
        entities ->
            entities.createQuery("select count(r) from DataReset r", Long.class).getSingleResult());
  }

  @Test
  void aNameTypedWronglyEndsAndResetsNothing() {
    for (Runnable attempt :
        List.<Runnable>of(
            () -> completion().complete(NAME, "sandbox"),
            () -> completion().pause(NAME, "", ""),
            () -> completion().abandon(NAME, "Other", ""),
            () -> resets().reset(NAME, "SANDBOX"))) {
      assertThatThrownBy(attempt::run)
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.report().code()).isEqualTo("CONFIRM"));
    }
    assertThat(enabled()).isTrue();
    assertThat(countResets()).isZero();
  }
}
