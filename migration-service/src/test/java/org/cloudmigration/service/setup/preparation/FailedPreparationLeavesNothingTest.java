package org.cloudmigration.service.setup.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.pipeline.ActivityRunStatus;
import org.cloudmigration.domain.pipeline.PipelineKind;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.PreparationView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three objects are made in the tenant; then something goes wrong. */
class FailedPreparationLeavesNothingTest {

  @TempDir Path directory;
  private final ObjectsAdapter adapter = new ObjectsAdapter();
  private PreparedSample sample;

  @BeforeEach
  void connect() {
    sample = new PreparedSample(directory, adapter);
    sample.connect();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void whatWasMadeBeforeTheFaultIsRemoved() throws SQLException {
    adapter.second = "CREATE TABLE MADE_2(";
    PreparationView preparation = sample.prepare();
    assertThat(preparation.status()).isEqualTo(PipelineRunStatus.FAILED);
    assertThat(preparation.error().happened()).startsWith("One activity");
    PreparationView.Activity failed = PreparedSample.byName(preparation).get("MakeTenantObjects");
    assertThat(failed.status()).isEqualTo(ActivityRunStatus.FAILED);
    assertThat(List.of(failed.error().happened(), failed.error().action()))
        .allMatch(t -> t.endsWith("."));
    assertThat(preparation.activities().getLast().status()).isEqualTo(ActivityRunStatus.CANCELLED);
    assertThat(tenantTables()).isEmpty();
    assertThat(created()).isEmpty();
    nothingIsInForce();
  }

  @Test
  void anObjectThatWasThereIsNeitherMadeNorRemoved() throws SQLException {
    inTenant("CREATE TABLE MADE_1(ID INT, MINE INT)");
    adapter.second = "CREATE TABLE MADE_2(";
    sample.prepare();
    assertThat(tenantTables()).containsExactly("MADE_1");
  }

  @Test
  void afterTheFaultIsMendedTheGuideGoesOn() throws SQLException {
    adapter.second = "CREATE TABLE MADE_2(";
    sample.prepare();
    assertThat(sample.view().step()).isEqualTo(GuideStep.PREPARATION);
    adapter.second = "CREATE TABLE MADE_2(ID INT)";
    assertThat(sample.prepare().status()).isEqualTo(PipelineRunStatus.SUCCEEDED);
    assertThat(tenantTables()).containsExactly("MADE_1", "MADE_2", "MADE_3");
    assertThat(created()).hasSize(3);
  }

  @Test
  void aFailedCheckStopsBeforeAnythingIsMade() throws SQLException {
    adapter.mayRead = false;
    PreparationView preparation = sample.prepare();
    assertThat(preparation.status()).isEqualTo(PipelineRunStatus.FAILED);
    Map<String, PreparationView.Activity> activities = PreparedSample.byName(preparation);
    assertThat(activities.get("MakeTenantObjects").status()).isEqualTo(ActivityRunStatus.CANCELLED);
    assertThat(preparation.activities())
        .filteredOn(activity -> activity.status() == ActivityRunStatus.FAILED)
        .as("both sides are told at once")
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(activity -> assertThat(activity.error().action()).isNotBlank());
    assertThat(tenantTables()).isEmpty();
    nothingIsInForce();
  }

  /** As if the server had gone away between the first object and the second. */
  @Test
  void whatAKilledServerLeftIsRemovedByTheNextOne() throws SQLException {
    PreparationView preparation = sample.prepare();
    assertThat(preparation.status()).isEqualTo(PipelineRunStatus.SUCCEEDED);
    sample.database.execute(
        "UPDATE activity_run SET status = 'QUEUED' WHERE name IN ('MarkReady',"
            + " 'DeletePreparationPipeline')");
    sample.database.execute(
        "UPDATE activity_run SET status = 'IN_PROGRESS' WHERE name = 'MakeTenantObjects'");
    sample.database.execute("UPDATE pipeline_run SET status = 'IN_PROGRESS', end_time = NULL");
    sample.database.execute("DELETE FROM migration_setup");

    sample.server.bean(PreparationCaretaker.class).tick();

    PreparationView closed = sample.preparation();
    assertThat(closed.status()).isEqualTo(PipelineRunStatus.FAILED);
    assertThat(closed.error().code()).isEqualTo(PreparationErrors.INTERRUPTED);
    assertThat(PreparedSample.byName(closed).get("MakeTenantObjects").output())
        .isEqualTo("Cut off.");
    assertThat(tenantTables()).isEmpty();
    assertThat(created()).isEmpty();
    assertThat(sample.server.bean(LeaseKeeper.class).isFree(sample.environmentId)).isTrue();
  }

  /** The setup is in force already: nothing may be undone. */
  @Test
  void aServerKilledAfterMarkingReadyLeavesAFinishedPreparation() throws SQLException {
    sample.prepare();
    sample.database.execute(
        "UPDATE activity_run SET status = 'IN_PROGRESS' WHERE name = 'DeletePreparationPipeline'");
    sample.database.execute("UPDATE pipeline_run SET status = 'IN_PROGRESS', end_time = NULL");
    sample.server.bean(PreparationCaretaker.class).tick();
    assertThat(sample.preparation().status()).isEqualTo(PipelineRunStatus.SUCCEEDED);
    assertThat(tenantTables()).hasSize(3);
    assertThat(sample.server.bean(MigrationSetups.class).of(sample.environmentId)).isPresent();
  }

  @Test
  void nothingElseIsDoneWhileAPreparationRuns() {
    sample.prepare();
    sample.database.execute("UPDATE pipeline_run SET status = 'IN_PROGRESS'");
    assertThatThrownBy(() -> sample.guide.chooseProduct(sample.environment, "DynamicsGP"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("in progress");
    assertThatThrownBy(() -> sample.guide.prepare(sample.environment))
        .isInstanceOf(RefusedException.class);
  }

  private void nothingIsInForce() {
    assertThat(sample.server.bean(MigrationSetups.class).of(sample.environmentId)).isEmpty();
    Pipelines pipelines = sample.server.bean(Pipelines.class);
    for (PipelineKind kind : PipelineKind.values()) {
      assertThat(pipelines.existing(sample.environmentId, kind)).as(kind.name()).isEmpty();
    }
    assertThat(sample.server.bean(LeaseKeeper.class).isFree(sample.environmentId)).isTrue();
  }

  private List<?> created() {
    return sample.server.bean(CreatedObjects.class).of(sample.environmentId);
  }

  private String tenantUrl() {
    Environment environment = sample.server.bean(Environments.class).byId(sample.environmentId);
    return sample.server.bean(Environments.class).tenantOf(environment).url();
  }

  private void inTenant(String sql) throws SQLException {
    try (Connection tenant = DriverManager.getConnection(tenantUrl(), "sa", "");
        Statement statement = tenant.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> tenantTables() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection tenant = DriverManager.getConnection(tenantUrl(), "sa", "");
        Statement statement = tenant.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME IN"
                    + " ('MADE_1', 'MADE_2', 'MADE_3') ORDER BY TABLE_NAME")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
