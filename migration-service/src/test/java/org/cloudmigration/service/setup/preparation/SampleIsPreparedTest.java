package org.cloudmigration.service.setup.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.pipeline.ActivityRunStatus;
import org.cloudmigration.domain.pipeline.Pipeline;
import org.cloudmigration.domain.pipeline.PipelineKind;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.setup.CopyMethod;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.domain.setup.TenantExtension;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.runtime.RuntimeService;
import org.cloudmigration.service.setup.ConnectionInput;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.PreparationView;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole guide over the sample, with nothing in its way. */
class SampleIsPreparedTest {

  @TempDir static Path directory;

  private final PreparedSample sample = new PreparedSample(directory);

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void everyActivitySucceedsAndTellsWhatItFound() {
    sample.connect();
    PreparationView preparation = sample.prepare();
    PreparedSample.assertAll(preparation, ActivityRunStatus.SUCCEEDED);
    assertThat(preparation.status()).isEqualTo(PipelineRunStatus.SUCCEEDED);
    assertThat(preparation.activities())
        .allSatisfy(activity -> assertThat(activity.output()).isNotBlank())
        .allSatisfy(activity -> assertThat(activity.title()).isNotBlank());
    Map<String, PreparationView.Activity> found = PreparedSample.byName(preparation);
    assertThat(found.get("ListCompanies").output()).startsWith("2 companies");
    assertThat(found.get("ListExtensions").output())
        .startsWith("The tenant has no list of its own; those of Dynamics GP: Base Application");
    assertThat(found.get("ListTables").output()).startsWith("127 tables: 127 by their changes");
    assertThat(sample.view().step()).isEqualTo(GuideStep.COMPANIES);
  }

  @Test
  void whatItFoundIsKeptAndOnlyTheReplicationPipelineIsLeft() {
    sample.connect();
    sample.prepare();
    PreparationFindings findings = sample.server.bean(PreparationFindings.class);
    assertThat(findings.extensions(sample.environmentId))
        .extracting(TenantExtension::name)
        .containsExactly("Base Application", "Dynamics GP Intelligent Cloud", "Mapped Tables");
    assertThat(findings.tables(sample.environmentId))
        .hasSize(127)
        .allSatisfy(table -> assertThat(table.copyMethod()).isEqualTo(CopyMethod.CHANGES));
    Pipelines pipelines = sample.server.bean(Pipelines.class);
    assertThat(pipelines.existing(sample.environmentId, PipelineKind.PREPARATION)).isEmpty();
    assertThat(pipelines.existing(sample.environmentId, PipelineKind.REPLICATION)).hasSize(1);
  }

  @Test
  void aTenantOfBusinessCentralTellsItsExtensionsItself() throws Exception {
    inTenant(
        "CREATE TABLE \"NAV App Installed App\"(\"App ID\" UUID PRIMARY KEY, \"Package ID\" UUID,"
            + " \"Name\" VARCHAR(250), \"Publisher\" VARCHAR(250), \"Version Major\" INT,"
            + " \"Version Minor\" INT, \"Version Build\" INT, \"Version Revision\" INT)",
        "INSERT INTO \"NAV App Installed App\" VALUES"
            + " ('437dbf0e-84ff-417a-965d-ed2bb9650972', RANDOM_UUID(), 'Base Application',"
            + " 'Microsoft', 25, 1, 2, 3),"
            + " (RANDOM_UUID(), RANDOM_UUID(), 'A''s App', 'A', 1, 0, 0, 0)");
    sample.connect();
    assertThat(PreparedSample.byName(sample.prepare()).get("ListExtensions").output())
        .isEqualTo("2 by the tenant's own list: A's App 1.0.0.0, Base Application 25.1.2.3");
    assertThat(sample.server.bean(PreparationFindings.class).extensions(sample.environmentId))
        .extracting(TenantExtension::name, TenantExtension::appVersion)
        .containsExactly(tuple("A's App", "1.0.0.0"), tuple("Base Application", "25.1.2.3"));
  }

  @Test
  void aTableOfThatNameInAnotherFormIsNotRead() throws Exception {
    inTenant("CREATE TABLE \"NAV App Installed App\"(\"App ID\" INT, \"Shape\" GEOMETRY)");
    sample.connect();
    assertThat(PreparedSample.byName(sample.prepare()).get("ListExtensions").output())
        .startsWith("The tenant has no list of its own");
  }

  private void inTenant(String... statements) throws Exception {
    Environments environments = sample.server.bean(Environments.class);
    DatabaseLocation tenant = environments.tenantOf(environments.byId(sample.environmentId));
    try (Connection connection =
            DriverManager.getConnection(tenant.url(), tenant.user(), tenant.password());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void preparingAgainReplacesWhatWasFoundAndKeepsTheChoice() {
    sample.connect();
    sample.prepare();
    Set<UUID> first = companies();
    sample.guide.selectCompanies(sample.environment, Set.of(first.iterator().next()), false);
    sample.prepare();
    assertThat(companies()).isEqualTo(first);
    assertThat(sample.server.bean(Companies.class).selected(sample.environmentId)).hasSize(1);
    assertThat(
            sample
                .server
                .bean(Pipelines.class)
                .existing(sample.environmentId, PipelineKind.REPLICATION))
        .hasSize(1);
    assertThat(sample.view().step()).isEqualTo(GuideStep.COMPANIES);
  }

  @Test
  void anotherEnvironmentOnTheSameRuntimeHasPipelinesOfItsOwn() {
    sample.connect();
    sample.prepare();
    UUID otherId = Given.environment(sample.database);
    String other = sample.server.bean(Environments.class).byId(otherId).name();
    String runtime = sample.view().runtime().name();
    sample.guide.consent(other);
    sample.guide.chooseProduct(other, "DynamicsGP");
    sample.guide.connect(
        other,
        new ConnectionInput(
            SqlServerType.EMBEDDED,
            "Sample=DynamicsGP;Scale=1",
            runtime.toUpperCase(Locale.ROOT),
            false));
    sample.guide.prepare(other);
    Eventually.until(
        "the other environment is prepared",
        () -> sample.guide.guide(other).preparation().status() == PipelineRunStatus.SUCCEEDED);

    assertThat(sample.server.bean(RuntimeService.class).list())
        .singleElement()
        .satisfies(
            shared ->
                assertThat(shared.environments())
                    .containsExactlyInAnyOrder(sample.environment, other));
    Pipelines pipelines = sample.server.bean(Pipelines.class);
    for (UUID id : List.of(sample.environmentId, otherId)) {
      assertThat(pipelines.existing(id, PipelineKind.REPLICATION))
          .extracting(Pipeline::name)
          .containsExactly("replicate-" + sample.server.bean(Environments.class).byId(id).name());
    }
  }

  @Test
  void theGuideGoesOnToItsEndAndTheCompaniesAreCreated() {
    sample.connect();
    sample.prepare();
    assertThat(setup().completedAt()).isNull();
    sample.guide.selectCompanies(sample.environment, companies(), false);
    sample.guide.applyProductSettings(sample.environment);
    assertThat(sample.view().finished()).isFalse();
    sample.guide.finish(sample.environment);
    assertThat(sample.view().finished()).isTrue();
    assertThat(setup().completedAt()).isNotNull();
    assertThat(setup().enabled()).isTrue();
  }

  private MigrationSetup setup() {
    return sample.server.bean(MigrationSetups.class).of(sample.environmentId).orElseThrow();
  }

  private Set<UUID> companies() {
    return sample.server.bean(Companies.class).of(sample.environmentId).stream()
        .map(HybridCompany::id)
        .collect(Collectors.toSet());
  }
}
