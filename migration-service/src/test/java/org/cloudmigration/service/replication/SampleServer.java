package org.cloudmigration.service.replication;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.company.CompanyCaretaker;
import org.cloudmigration.service.company.CreatedCompanies;
import org.cloudmigration.service.completion.reset.ResetWork;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.mapping.SourceCatalogue;
import org.cloudmigration.service.operation.Bulletin;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.TimeLineWriter;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.pipeline.PipelineRunner;
import org.cloudmigration.service.pipeline.TenantData;
import org.cloudmigration.service.pipeline.embedded.EmbeddedEngine;
import org.cloudmigration.service.pipeline.embedded.EmbeddedPipelineRunner;
import org.cloudmigration.service.pipeline.embedded.EmbeddedTenantData;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.SampleInstaller;
import org.cloudmigration.service.setup.SourceTableNames;
import org.cloudmigration.service.setup.StartUp;
import org.cloudmigration.service.setup.preparation.PreparationDriver;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.cloudmigration.service.validation.ComparisonWork;

/** One whole server with the sample: its own beans, its own engine, shared databases. */
final class SampleServer implements AutoCloseable {

  final PipelineEngine engine;
  private final JpaFixture database;
  private final TestServer server;

  /**
   * @param directory the data directory, which servers of one installation share
   * @param wrapping what stands between the product and the engine
   */
  SampleServer(Path directory, Function<PipelineEngine, PipelineEngine> wrapping) {
    this(directory, wrapping, new EmbeddedTenantData(new DatabaseAdapters()));
  }

  /**
   * @param data removes the copies where cloud data is reset
   */
  SampleServer(Path directory, Function<PipelineEngine, PipelineEngine> wrapping, TenantData data) {
    this(new DynamicsGp(), directory, wrapping, data);
  }

  private SampleServer(
      Product product,
      Path directory,
      Function<PipelineEngine, PipelineEngine> wrapping,
      TenantData data) {
    database = JpaFixture.on(JpaFixture.file(directory.resolve("application")));
    server =
        new TestServer(
            database,
            EngineDriver.class,
            Bulletin.class,
            TimeLineWriter.class,
            PreparationDriver.class,
            SampleInstaller.class,
            ResetWork.RUNNER,
            ComparisonWork.RUNNER,
            MigrationTables.class,
            TablesBeforeTheFirstRun.class,
            CreatedCompanies.RUNNER);
    var adapters = new DatabaseAdapters();
    Executor threads = server.threads();
    engine = wrapping.apply(new EmbeddedEngine(adapters, threads));
    server
        .with(Installation.class, new Installation(directory, true, product.id(), 1))
        .with(DatabaseAdapters.class, adapters)
        .with(ProductCatalogue.class, new ProductCatalogue(List.of(product)))
        .with(PipelineEngine.class, engine)
        .with(TenantData.class, data)
        .with(PipelineRunner.class, new EmbeddedPipelineRunner(threads))
        .with(SourceCatalogue.class, server.bean(SourceTableNames.class));
  }

  /** With the sample of another product. */
  static SampleServer of(Product product, Path directory) {
    return new SampleServer(
        product, directory, engine -> engine, new EmbeddedTenantData(new DatabaseAdapters()));
  }

  /** Does what the server does before the first person signs in, to its end. */
  SampleServer start() {
    server.bean(StartUp.class);
    Eventually.until("the sample is set up", this::isSetUp);
    return this;
  }

  private boolean isSetUp() {
    server.bean(SampleInstaller.class).tick();
    server.bean(CompanyCaretaker.class).tick();
    return server
        .bean(MigrationSetups.class)
        .of(environment())
        .filter(setup -> setup.completedAt() != null)
        .filter(setup -> setup.companyTask() == TaskStatus.COMPLETED)
        .isPresent();
  }

  UUID environment() {
    return server.bean(Environments.class).named(SampleInstaller.ENVIRONMENT).orElseThrow().id();
  }

  <T> T bean(Class<T> type) {
    return server.bean(type);
  }

  JpaFixture database() {
    return database;
  }

  UUID run() {
    return bean(ReplicationService.class).runReplication(SampleInstaller.ENVIRONMENT);
  }

  void resume(UUID run) {
    bean(ReplicationService.class).resume(SampleInstaller.ENVIRONMENT, run);
  }

  void stop(UUID run) {
    bean(ReplicationService.class).stop(SampleInstaller.ENVIRONMENT, run);
  }

  void tick() {
    bean(RunCaretaker.class).tick();
  }

  void tickComparisons() {
    ComparisonWork.tick(server);
  }

  void tickResets() {
    ResetWork.tick(server);
  }

  RunView view(UUID run) {
    return bean(RunStatusService.class).run(run).orElseThrow();
  }

  void awaitEnd(UUID run) {
    Eventually.until(
        "the run has ended", () -> RunStatus.IN_PROGRESS != Given.run(database, run).status());
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
