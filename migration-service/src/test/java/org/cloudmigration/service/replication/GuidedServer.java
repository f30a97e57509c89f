package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.company.CompanyCaretaker;
import org.cloudmigration.service.company.CreatedCompanies;
import org.cloudmigration.service.completion.reset.ResetWork;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.environment.EnvironmentChange;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.environment.TenantInput;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.pipeline.FactoryGate;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.pipeline.PipelineRunner;
import org.cloudmigration.service.pipeline.RoutingEngine;
import org.cloudmigration.service.pipeline.TenantData;
import org.cloudmigration.service.pipeline.embedded.EmbeddedEngine;
import org.cloudmigration.service.pipeline.embedded.EmbeddedPipelineRunner;
import org.cloudmigration.service.pipeline.embedded.EmbeddedTenantData;
import org.cloudmigration.service.pipeline.embedded.Haulier;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.setup.ConnectionInput;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.PreparationView;
import org.cloudmigration.service.setup.SetupGuideService;
import org.cloudmigration.service.setup.preparation.PreparationDriver;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.cloudmigration.service.upgrade.run.UpgradeWork;
import org.cloudmigration.service.validation.ComparisonWork;

/** A server that migrates Dynamics GP, set up by its guide. */
final class GuidedServer implements AutoCloseable {

  static final String LOGIN = "mig";
  static final String PASSWORD = "hush-Hush;7";

  final UUID environment;
  final String name;
  final TestServer server;
  private final JpaFixture database = JpaFixture.inMemory();
  private final DatabaseAdapters adapters;

  /** With an embedded tenant. */
  GuidedServer(Path directory, DatabaseAdapters adapters) {
    this.adapters = adapters;
    environment = Given.environment(database);
    name = database.inTransaction(entities -> entities.find(Environment.class, environment).name());
    server =
        new TestServer(
            database,
            EngineDriver.class,
            PreparationDriver.class,
            CreatedCompanies.RUNNER,
            ResetWork.RUNNER,
            ComparisonWork.RUNNER,
            MigrationTables.class,
            UpgradeWork.TASKS,
            UpgradeWork.RUNNER);
    server
        .with(Installation.class, new Installation(directory, false, "", 1))
        .with(SecretVault.class, new SecretVault(new byte[32]))
        .with(DatabaseAdapters.class, adapters)
        .with(ProductCatalogue.class, new ProductCatalogue(List.of(new DynamicsGp())))
        .with(PipelineRunner.class, new EmbeddedPipelineRunner(server.threads()))
        .with(PipelineEngine.class, engine())
        .with(TenantData.class, new EmbeddedTenantData(adapters));
  }

  /**
   * With a tenant on PostgreSQL.
   *
   * @param tenant name of the database, which is made
   */
  GuidedServer(Path directory, RealPostgreSql postgres, String tenant) throws SQLException {
    this(directory, new DatabaseAdapters());
    try (Connection owner = postgres.owner()) {
      RealPostgreSql.execute(
          owner,
          "CREATE ROLE " + LOGIN + " LOGIN SUPERUSER PASSWORD '" + PASSWORD + "'",
          "CREATE DATABASE " + tenant);
    }
    server
        .bean(EnvironmentService.class)
        .change(
            name,
            new EnvironmentChange(
                null,
                null,
                null,
                new TenantInput(
                    TenantDatabaseType.POSTGRESQL,
                    postgres.address(tenant, LOGIN, PASSWORD, false, false).text(),
                    "")),
            now -> true);
  }

  private EmbeddedEngine engine() {
    return new EmbeddedEngine(adapters, server.threads());
  }

  /** Runs of environments on a data factory go over it, and nothing else does. */
  void use(FactoryGate gate, Haulier haulier) {
    server
        .with(FactoryGate.class, gate)
        .with(
            PipelineEngine.class,
            new RoutingEngine(
                engine(), EmbeddedEngine.hauling(adapters, Thread::startVirtualThread, haulier)));
  }

  <T> T bean(Class<T> type) {
    return server.bean(type);
  }

  JpaFixture database() {
    return database;
  }

  /** From the consent to the created companies, of which all are chosen. */
  void setUp(ConnectionInput source) {
    connect(source);
    setUp();
  }

  /** The part before the preparation. */
  void connect(ConnectionInput source) {
    SetupGuideService guide = server.bean(SetupGuideService.class);
    guide.consent(name);
    guide.chooseProduct(name, "DynamicsGP");
    guide.connect(name, source);
  }

  /** The part from the preparation on. */
  void setUp() {
    SetupGuideService guide = server.bean(SetupGuideService.class);
    guide.prepare(name);
    if (awaitPreparation().status() == PipelineRunStatus.WAITING) {
      awaitFreeLease();
      awaitPreparation().activities().stream()
          .filter(PreparationView.Activity::waitsForAcceptance)
          .forEach(warning -> guide.acceptWarning(name, warning.id()));
    }
    assertThat(awaitPreparation().status()).isEqualTo(PipelineRunStatus.SUCCEEDED);
    guide.selectCompanies(
        name,
        server.bean(Companies.class).of(environment).stream()
            .map(HybridCompany::id)
            .collect(Collectors.toSet()),
        false);
    guide.applyProductSettings(name);
    guide.finish(name);
    Eventually.until("the companies are created", this::companiesAreCreated);
  }

  private PreparationView awaitPreparation() {
    SetupGuideService guide = server.bean(SetupGuideService.class);
    Eventually.until(
        "the preparation has ended",
        () -> guide.guide(name).preparation().status() != PipelineRunStatus.IN_PROGRESS);
    return guide.guide(name).preparation();
  }

  private boolean companiesAreCreated() {
    server.bean(CompanyCaretaker.class).tick();
    return server.bean(MigrationSetups.class).of(environment).orElseThrow().companyTask()
        == TaskStatus.COMPLETED;
  }

  /** It is given back just after the end of what has had it is told. */
  void awaitFreeLease() {
    Eventually.until("the lease is free", () -> bean(LeaseKeeper.class).isFree(environment));
  }

  /** A run, from its start to its end. */
  UUID run() {
    awaitFreeLease();
    UUID run = bean(ReplicationService.class).runReplication(name);
    Eventually.until(
        "the run has ended", () -> Given.run(database, run).status() != RunStatus.IN_PROGRESS);
    return run;
  }

  DatabaseLocation location() {
    Environments environments = server.bean(Environments.class);
    return environments.tenantOf(environments.byId(environment));
  }

  /** Quoted, as the tenant names it. */
  String live(TableRun table) {
    var dialect = adapters.of(location().type()).dialect();
    return dialect.quote(
        dialect.tenantTable(table.companyName(), table.tableName(), table.appId()));
  }

  long rowsInTenant(TableRun table) throws SQLException {
    return Long.parseLong(ask("SELECT count(*) FROM " + live(table)).getFirst());
  }

  List<String> ask(String sql) throws SQLException {
    try (DatabasePool pool = adapters.of(location().type()).open(location(), 1);
        Connection connection = pool.connection()) {
      return RealPostgreSql.ask(connection, sql);
    }
  }

  void inTenant(String... statements) throws SQLException {
    try (DatabasePool pool = adapters.of(location().type()).open(location(), 1);
        Connection connection = pool.connection()) {
      RealPostgreSql.execute(connection, statements);
    }
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
