package org.cloudmigration.service.setup.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.pipeline.ActivityRunStatus;
import org.cloudmigration.domain.pipeline.Pipeline;
import org.cloudmigration.domain.pipeline.PipelineKind;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.environment.DeletionInput;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.mapping.SourceCatalogue;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.pipeline.FactoryUse;
import org.cloudmigration.service.pipeline.datafactory.StandInFactory;
import org.cloudmigration.service.runtime.FactoryUses;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.PreparationView;
import org.cloudmigration.service.setup.SetupGuides;
import org.cloudmigration.service.setup.SourceLocations;
import org.cloudmigration.service.setup.SourceTableNames;
import org.cloudmigration.service.setup.update.PipelineUpdateService;
import org.cloudmigration.service.testing.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole preparation of a source that a data factory alone reaches: it finds what the embedded
 * engine finds, and its pipeline is gone when the environment is ready, or never will be.
 */
class PreparationThroughAFactoryTest {

  /** These tell of the factory and the environment. */
  private static final Set<String> OTHERWISE =
      Set.of(
          PreparationPipeline.CHOOSE_FACTORY,
          PreparationPipeline.REGISTER_RUNTIME,
          PreparationPipeline.CREATE_REPLICATION,
          PreparationPipeline.MARK_READY,
          PreparationPipeline.DELETE_PREPARATION);

  @TempDir static Path directory;
  private static DatabaseLocation source;
  private static Map<String, Object> foundHere;

  private StandInFactory azure;
  private BehindARuntime adapter;
  private PreparedSample sample;
  private DataFactory factory;

  @BeforeAll
  static void prepareByThisServer() {
    try (var here = new PreparedSample(directory)) {
      here.connect();
      foundHere = found(here, here.prepare());
      source =
          here.server
              .bean(SourceLocations.class)
              .of(here.server.bean(SetupGuides.class).of(here.environmentId).orElseThrow())
              .location();
    }
  }

  @BeforeEach
  void connect() throws SQLException {
    azure = new StandInFactory(source, this::tenant);
    adapter = new BehindARuntime(source);
    sample = new PreparedSample(directory, azure.gate(), adapter);
    sample.connect();
    factory = BehindARuntime.moveToFactory(sample.database);
  }

  @AfterEach
  void close() {
    sample.close();
    azure.close();
  }

  private DatabaseLocation tenant() {
    Environments environments = sample.server.bean(Environments.class);
    return environments.tenantOf(environments.byId(sample.environmentId));
  }

  private static Map<String, Object> found(PreparedSample sample, PreparationView preparation) {
    var findings = sample.server.bean(PreparationFindings.class);
    Map<String, Object> found = new TreeMap<>();
    preparation.activities().stream()
        .filter(activity -> !OTHERWISE.contains(activity.name()))
        .forEach(
            activity -> found.put(activity.name(), activity.status() + ": " + activity.output()));
    found.put(
        "companies",
        sample.server.bean(Companies.class).of(sample.environmentId).stream()
            .map(
                company ->
                    List.of(
                        company.name(),
                        company.displayName(),
                        company.sourceDatabase(),
                        company.estimatedSize()))
            .toList());
    found.put(
        "extensions",
        findings.extensions(sample.environmentId).stream()
            .map(app -> app.name() + " " + app.appVersion())
            .toList());
    found.put(
        "tables",
        findings.tables(sample.environmentId).stream()
            .map(
                table ->
                    List.of(
                        table.sourceDatabase(),
                        table.sourceTable(),
                        table.copyMethod(),
                        table.reason()))
            .toList());
    return found;
  }

  private String name(String pipeline) {
    return "cmm_" + sample.environment.replace('-', '_') + "_" + pipeline;
  }

  private List<String> inFactory() {
    return azure.standIn().names("pipelines");
  }

  private void onlyReplicationIsLeft() {
    assertThat(inFactory()).containsExactlyInAnyOrder(ofReplication());
    for (String kind : List.of("datasets", "linkedservices")) {
      assertThat(azure.standIn().names(kind)).isNotEmpty().noneMatch(n -> n.contains("prepare"));
    }
    assertThat(inBooks(PipelineKind.PREPARATION)).isEmpty();
    assertThat(inBooks(PipelineKind.REPLICATION)).hasSize(1);
  }

  private String[] ofReplication() {
    return new String[] {name("ask"), name("tell"), name("copy"), name("apply")};
  }

  private void nothingIsLeft() {
    for (String kind : List.of("pipelines", "datasets", "linkedservices")) {
      assertThat(azure.standIn().names(kind)).as(kind).isEmpty();
    }
    assertThat(inBooks(PipelineKind.PREPARATION)).isEmpty();
    assertThat(inBooks(PipelineKind.REPLICATION)).isEmpty();
  }

  private List<Pipeline> inBooks(PipelineKind kind) {
    return sample.server.bean(Pipelines.class).existing(sample.environmentId, kind);
  }

  private PreparationView.Activity last(PreparationView preparation) {
    return PreparedSample.byName(preparation).get(PreparationPipeline.DELETE_PREPARATION);
  }

  @Test
  void itFindsWhatTheEmbeddedEngineFinds() {
    PreparationView preparation = sample.prepare();
    PreparedSample.assertAll(preparation, ActivityRunStatus.SUCCEEDED);
    assertThat(preparation.status()).isEqualTo(PipelineRunStatus.SUCCEEDED);
    assertThat(found(sample, preparation)).isEqualTo(foundHere);
    assertThat(sample.view().step()).isEqualTo(GuideStep.COMPANIES);
    assertThat(azure.standIn().runs(name("prepare"))).hasSizeGreaterThan(5);
    assertThat(azure.standIn().runs(name("ask"))).as("of replication").isEmpty();
    onlyReplicationIsLeft();
  }

  @Test
  void whoLooksBeforehandLeavesNothingBehind() {
    assertThat(sample.guide.footprint(sample.environment).items()).isNotEmpty();
    assertThat(azure.standIn().runs(name("prepare"))).isNotEmpty();
    nothingIsLeft();
  }

  @Test
  void whoLooksAfterwardsAsksByThePipelinesOfReplication() {
    sample.prepare();
    int before = azure.standIn().runs(name("prepare")).size();
    assertThat(sample.guide.footprint(sample.environment).items()).isNotEmpty();
    assertThat(azure.standIn().runs(name("ask"))).isNotEmpty();
    assertThat(azure.standIn().runs(name("prepare"))).hasSize(before);
    onlyReplicationIsLeft();
  }

  /** GP tells of each company how many segments its accounts have. */
  @Test
  void theGuideGoesOnToItsEndByThePipelinesOfReplication() {
    sample.prepare();
    int before = azure.standIn().runs(name("ask")).size();
    sample.guide.selectCompanies(
        sample.environment,
        sample.server.bean(Companies.class).of(sample.environmentId).stream()
            .map(HybridCompany::id)
            .collect(Collectors.toSet()),
        false);
    sample.guide.applyProductSettings(sample.environment);
    assertThat(azure.standIn().runs(name("ask"))).hasSizeGreaterThan(before);
    sample.guide.finish(sample.environment);
    assertThat(sample.view().finished()).isTrue();
    onlyReplicationIsLeft();
  }

  @Test
  void ofAnEnvironmentThatIsDeletedNothingIsLeft() {
    sample.prepare();
    inTheMiddle("WAITING");
    sample.database.execute("UPDATE migration_setup SET enabled = FALSE");
    sample
        .server
        .bean(EnvironmentService.class)
        .delete(sample.environment, new DeletionInput(sample.environment, true), any -> true);
    Eventually.until("the pipeline is removed", () -> !inFactory().contains(name("prepare")));
    Eventually.until(
        "its password is, too",
        () -> !azure.standIn().names("linkedservices").contains(name("prepare_source")));
  }

  @Test
  void whatIsLookedForWhenReadyIsAskedByThePipelinesOfReplication() {
    sample.prepare();
    int before = azure.standIn().runs(name("ask")).size();
    var catalogue = sample.server.bean(SourceTableNames.class);
    assertThat(catalogue.look(sample.environmentId, "gl00100", true))
        .isEqualTo(new SourceCatalogue.Answer.Found("GL00100"));
    assertThat(azure.standIn().runs(name("ask"))).hasSizeGreaterThan(before);
    azure.faults().silentPuts = true;
    assertThat(catalogue.look(sample.environmentId, "gl00100", true))
        .isEqualTo(new SourceCatalogue.Answer.Unknown());
  }

  @Test
  void aFactoryThatDoesNotAnswerIsToldToWhoLooks() {
    azure.faults().silentPuts = true;
    assertThatThrownBy(() -> sample.guide.footprint(sample.environment))
        .isInstanceOfSatisfying(
            MigrationException.class, e -> assertThat(e.report().code()).isEqualTo("AZURE_DOWN"));
  }

  /** It shows while the preparation goes on: its pipeline must not be taken away from it. */
  @Test
  void whoLooksInTheMiddleDoesNotDisturbIt() {
    adapter.atTenant =
        () -> {
          adapter.atTenant = () -> {};
          assertThat(sample.guide.footprint(sample.environment).items()).isNotEmpty();
          assertThat(inFactory()).containsExactly(name("prepare"));
        };
    PreparedSample.assertAll(sample.prepare(), ActivityRunStatus.SUCCEEDED);
    onlyReplicationIsLeft();
  }

  /** Somebody tidies up in Azure. */
  @Test
  void removedInTheMiddleItIsPutThereAgain() {
    adapter.atTenant =
        () -> {
          adapter.atTenant = () -> {};
          azure.gate().removePreparation(use());
        };
    PreparedSample.assertAll(sample.prepare(), ActivityRunStatus.SUCCEEDED);
    onlyReplicationIsLeft();
  }

  private FactoryUse use() {
    return sample
        .server
        .bean(FactoryUses.class)
        .in(factory.id(), sample.server.bean(Environments.class).byId(sample.environmentId))
        .orElseThrow();
  }

  @Test
  void cancelledItLeavesNothing() {
    adapter.atTenant = () -> sample.guide.stopPreparation(sample.environment);
    assertThat(sample.prepare().status()).isEqualTo(PipelineRunStatus.CANCELLED);
    nothingIsLeft();
    adapter.atTenant = () -> {};
    assertThat(sample.prepare().status()).isEqualTo(PipelineRunStatus.SUCCEEDED);
    onlyReplicationIsLeft();
  }

  @Test
  void cancelledAfterAnEarlierOneItLeavesThePipelinesOfReplication() {
    sample.prepare();
    adapter.atTenant = () -> sample.guide.stopPreparation(sample.environment);
    assertThat(sample.prepare().status()).isEqualTo(PipelineRunStatus.CANCELLED);
    onlyReplicationIsLeft();
  }

  /** As if its server had gone away while it listed tables. */
  @Test
  void killedItIsUndoneByTheNextServerAndDoneAgain() {
    sample.prepare();
    killed("MarkReady", "DeletePreparationPipeline");
    sample.database.execute("DELETE FROM migration_setup");
    sample.server.bean(PreparationCaretaker.class).tick();
    assertThat(sample.preparation().status()).isEqualTo(PipelineRunStatus.FAILED);
    nothingIsLeft();
    assertThat(sample.prepare().status()).isEqualTo(PipelineRunStatus.SUCCEEDED);
    onlyReplicationIsLeft();
  }

  @Test
  void killedWhenReadyItsPipelineIsRemovedByTheNextServer() {
    sample.prepare();
    killed("DeletePreparationPipeline");
    assertThat(inFactory()).contains(name("prepare"));
    sample.server.bean(PreparationCaretaker.class).tick();
    assertThat(sample.preparation().status()).isEqualTo(PipelineRunStatus.SUCCEEDED);
    onlyReplicationIsLeft();
  }

  /** With its pipeline, as it stood before these activities. */
  private void killed(String... notDone) {
    for (String activity : notDone) {
      sample.database.execute("UPDATE activity_run SET status = 'QUEUED' WHERE name = ?", activity);
    }
    inTheMiddle("IN_PROGRESS");
  }

  private void inTheMiddle(String status) {
    azure.gate().preparation(use(), source).close();
    sample.database.execute("UPDATE pipeline SET deleted_at = NULL WHERE kind = 'PREPARATION'");
    sample.database.execute("UPDATE pipeline_run SET status = ?, end_time = NULL", status);
  }

  @Test
  void aFactoryThatDoesNotAnswerInTheEndLeavesAReadyEnvironmentAndSaysSo() {
    azure.faults().keepsEverything = true;
    PreparationView preparation = sample.prepare();
    assertThat(preparation.status()).isEqualTo(PipelineRunStatus.SUCCEEDED);
    assertThat(last(preparation).status()).isEqualTo(ActivityRunStatus.FAILED);
    assertThat(last(preparation).error())
        .satisfies(
            error -> {
              assertThat(error.code()).isEqualTo("AZURE_DOWN");
              assertThat(error.happened()).contains("preparation pipeline", "factory-1");
              assertThat(error.toString()).contains("ready", "503");
            });
    assertThat(sample.view().step()).isEqualTo(GuideStep.COMPANIES);
    assertThat(sample.server.bean(MigrationSetups.class).of(sample.environmentId)).isPresent();
    assertThat(inBooks(PipelineKind.PREPARATION)).as("known to be there").hasSize(1);

    azure.faults().keepsEverything = false;
    sample.server.bean(PipelineUpdateService.class).update(sample.environment);
    onlyReplicationIsLeft();
  }

  @Test
  void givenUpWhileItWaitsItLeavesNothing() {
    sample.prepare();
    inTheMiddle("WAITING");
    sample.guide.startOver(sample.environment);
    Eventually.until("the pipeline is removed", () -> !inFactory().contains(name("prepare")));
    Eventually.until("the books know", () -> inBooks(PipelineKind.PREPARATION).isEmpty());
    onlyReplicationIsLeft();
  }
}
