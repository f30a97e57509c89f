package org.cloudmigration.service.setup.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.pipeline.ActivityRunStatus;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.pipeline.FactoryGate;
import org.cloudmigration.service.setup.ConnectionInput;
import org.cloudmigration.service.setup.GuideView;
import org.cloudmigration.service.setup.PreparationView;
import org.cloudmigration.service.setup.PreparingServer;
import org.cloudmigration.service.setup.SetupGuideService;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;

/** A person at the guide of an environment whose source is the sample. */
final class PreparedSample implements AutoCloseable {

  final JpaFixture database;
  final TestServer server;
  final UUID environmentId;
  final String environment;
  final SetupGuideService guide;

  PreparedSample(Path directory, DatabaseAdapter... adapters) {
    this(JpaFixture.inMemory(), directory, Optional.empty(), adapters);
  }

  /** With data factories of Azure. */
  PreparedSample(Path directory, FactoryGate azure, DatabaseAdapter... adapters) {
    this(JpaFixture.inMemory(), directory, Optional.of(azure), adapters);
  }

  private PreparedSample(
      JpaFixture database,
      Path directory,
      Optional<FactoryGate> azure,
      DatabaseAdapter... adapters) {
    this.database = database;
    server =
        PreparingServer.over(
            database,
            new Installation(directory, false, "", 1),
            adapters.length == 0
                ? new DatabaseAdapters()
                : new DatabaseAdapters(List.of(adapters)));
    azure.ifPresent(gate -> server.with(FactoryGate.class, gate));
    environmentId = Given.environment(database);
    environment =
        database.inTransaction(entities -> entities.find(Environment.class, environmentId).name());
    guide = server.bean(SetupGuideService.class);
  }

  /** Everything before the preparation. */
  void connect() {
    guide.consent(environment);
    guide.chooseProduct(environment, "DynamicsGP");
    guide.connect(
        environment,
        new ConnectionInput(SqlServerType.EMBEDDED, "Sample=DynamicsGP;Scale=1", "", false));
  }

  PreparationView prepare() {
    guide.prepare(environment);
    return awaitEnd();
  }

  PreparationView awaitEnd() {
    Eventually.until(
        "the preparation has ended",
        () ->
            preparation().status() != PipelineRunStatus.IN_PROGRESS
                && server.bean(LeaseKeeper.class).isFree(environmentId));
    return preparation();
  }

  GuideView view() {
    return guide.guide(environment);
  }

  PreparationView preparation() {
    return view().preparation();
  }

  static Map<String, PreparationView.Activity> byName(PreparationView preparation) {
    return preparation.activities().stream()
        .collect(Collectors.toMap(PreparationView.Activity::name, Function.identity()));
  }

  static void assertAll(PreparationView preparation, ActivityRunStatus status) {
    assertThat(preparation.activities())
        .allSatisfy(
            activity -> assertThat(activity.status()).as(activity.toString()).isEqualTo(status));
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
