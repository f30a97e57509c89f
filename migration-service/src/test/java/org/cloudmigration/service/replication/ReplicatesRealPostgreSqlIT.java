package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.company.CompanyCaretaker;
import org.cloudmigration.service.company.CreatedCompanies;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SampleWriter;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.environment.EnvironmentChange;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.environment.TenantInput;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.pipeline.PipelineRunner;
import org.cloudmigration.service.pipeline.TenantData;
import org.cloudmigration.service.pipeline.embedded.EmbeddedEngine;
import org.cloudmigration.service.pipeline.embedded.EmbeddedPipelineRunner;
import org.cloudmigration.service.pipeline.embedded.EmbeddedTenantData;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A GP database that was moved to PostgreSQL, each of its databases a schema, goes into a tenant on
 * PostgreSQL: from the consent to the last table whose contents are proven.
 */
@ExtendWith(FreshPostgreSql.class)
class ReplicatesRealPostgreSqlIT {

  private static final String PASSWORD = "hush-Hush;7";

  @TempDir Path directory;
  private final JpaFixture database = JpaFixture.inMemory();
  private final DatabaseAdapters adapters = new DatabaseAdapters();
  private String name;
  private UUID environment;
  private TestServer server;

  @Test
  void everyTableArrivesAndIsProven(RealPostgreSql postgres) throws Exception {
    environment = Given.environment(database);
    name = database.inTransaction(entities -> entities.find(Environment.class, environment).name());
    try (TestServer made = server();
        JpaFixture closed = database) {
      server = made;
      try (Connection owner = postgres.owner()) {
        RealPostgreSql.execute(
            owner,
            "CREATE ROLE mig LOGIN SUPERUSER PASSWORD '" + PASSWORD + "'",
            "CREATE DATABASE tenant");
        fill(owner);
      }
      server
          .bean(EnvironmentService.class)
          .change(name, new EnvironmentChange(null, null, null, tenant(postgres)), now -> true);
      setUp(
          new ConnectionInput(
              SqlServerType.POSTGRESQL,
              postgres.address("postgres", "mig", PASSWORD, false, false).text(),
              "",
              false));

      UUID run = server.bean(ReplicationService.class).runReplication(name);
      Eventually.until(
          "the run has ended", () -> Given.run(closed, run).status() != RunStatus.IN_PROGRESS);
      RunView view = server.bean(RunStatusService.class).run(run).orElseThrow();
      List<TableRun> tables = Given.tables(closed, run);
      assertThat(view.status())
          .as(tables.stream().map(TableRun::error).distinct().toList().toString())
          .isEqualTo(RunStatus.UPGRADE_PENDING);
      assertThat(tables).extracting(TableRun::error).containsOnlyNulls();
      assertThat(view.tables().verified()).as("contents equal").isEqualTo(127);
      try (Connection owner = postgres.owner()) {
        for (TableRun table : tables) {
          assertThat(rowsInTenant(table))
              .as(table.tableName())
              .isEqualTo(table.rowsCopied())
              .isEqualTo(rows(owner, table));
        }
      }
      assertThat(tables).anyMatch(table -> table.rowsCopied() > 100);

      try (Connection owner = postgres.owner()) {
        RealPostgreSql.execute(
            owner,
            "UPDATE \"TRSC1\".\"RM00101\" SET \"CUSTNAME\" = 'Renamed' WHERE \"CUSTNMBR\" = (SELECT MIN(\"CUSTNMBR\") FROM \"TRSC1\".\"RM00101\")");
      }
      UUID next = server.bean(ReplicationService.class).runReplication(name);
      Eventually.until(
          "the next run has ended",
          () -> Given.run(closed, next).status() != RunStatus.IN_PROGRESS);
      assertThat(Given.run(closed, next).replicationType()).isEqualTo(ReplicationType.NORMAL);
      List<TableRun> changed = Given.tables(closed, next);
      assertThat(changed)
          .filteredOn(table -> table.rowsCopied() > 0)
          .singleElement()
          .satisfies(
              table -> {
                assertThat(table.sourceTable()).isEqualTo("RM00101");
                assertThat(table.rowsCopied()).isEqualTo(1);
                assertThat(table.verification()).isEqualTo(Verification.CHANGES_EQUAL);
                assertThat(rowsInTenant(table)).isEqualTo(table.tenantRows());
              });
      assertThat(changed)
          .filteredOn(table -> table.extent() != CopyExtent.CHANGES)
          .as("tables without a primary key")
          .allSatisfy(table -> assertThat(table.extent()).isEqualTo(CopyExtent.NO_KEY));

      database.inTransaction(
          entities ->
              entities
                  .createQuery(
                      "update MigrationTable t set t.verification = :differs"
                          + " where t.sourceTable = 'RM00101' and t.sourceDatabase = 'TRSC1'")
                  .setParameter("differs", Verification.DIFFERS)
                  .executeUpdate());
      UUID mending = server.bean(ReplicationService.class).runReplication(name);
      Eventually.until(
          "the mending run has ended",
          () -> Given.run(closed, mending).status() != RunStatus.IN_PROGRESS);
      assertThat(Given.tables(closed, mending))
          .as("what was found to differ is not called proven by its changes alone")
          .filteredOn(table -> table.extent() == CopyExtent.DIFFERED)
          .singleElement()
          .satisfies(
              table -> {
                assertThat(table.sourceTable()).isEqualTo("RM00101");
                assertThat(table.verification()).isEqualTo(Verification.CONTENTS_EQUAL);
              });
    }
  }

  private static TenantInput tenant(RealPostgreSql postgres) {
    return new TenantInput(
        TenantDatabaseType.POSTGRESQL,
        postgres.address("tenant", "mig", PASSWORD, false, false).text(),
        "");
  }

  private TestServer server() {
    var made =
        new TestServer(
            database, EngineDriver.class, PreparationDriver.class, CreatedCompanies.RUNNER);
    return made.with(Installation.class, new Installation(directory, false, "", 1))
        .with(SecretVault.class, new SecretVault(new byte[32]))
        .with(DatabaseAdapters.class, adapters)
        .with(ProductCatalogue.class, new ProductCatalogue(List.of(new DynamicsGp())))
        .with(PipelineRunner.class, new EmbeddedPipelineRunner(made.threads()))
        .with(PipelineEngine.class, new EmbeddedEngine(adapters, made.threads()))
        .with(TenantData.class, new EmbeddedTenantData(adapters));
  }

  /** With the rows of the sample. */
  private void fill(Connection owner) throws Exception {
    try (var writer = new SampleWriter(owner, dialect(DatabaseType.POSTGRESQL))) {
      new DynamicsGp().generateSample(1, writer);
    }
    owner.setAutoCommit(true);
  }

  private Dialect dialect(DatabaseType type) {
    return adapters.of(type).dialect();
  }

  private void setUp(ConnectionInput source) {
    SetupGuideService guide = server.bean(SetupGuideService.class);
    guide.consent(name);
    guide.chooseProduct(name, "DynamicsGP");
    guide.connect(name, source);
    guide.prepare(name);
    if (awaitPreparation().status() == PipelineRunStatus.WAITING) {
      // Its lease is given back just after its end is told.
      Eventually.until(
          "the lease is free", () -> server.bean(LeaseKeeper.class).isFree(environment));
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

  private long rows(Connection owner, TableRun table) throws Exception {
    var source = new TableName(table.sourceDatabase(), table.sourceTable());
    String counting = "SELECT count(*) FROM " + dialect(DatabaseType.POSTGRESQL).quote(source);
    return Long.parseLong(RealPostgreSql.ask(owner, counting).getFirst());
  }

  private long rowsInTenant(TableRun table) throws Exception {
    Environments environments = server.bean(Environments.class);
    DatabaseLocation tenant = environments.tenantOf(environments.byId(environment));
    Dialect there = dialect(tenant.type());
    TableName live = there.tenantTable(table.companyName(), table.tableName(), table.appId());
    try (DatabasePool pool = adapters.of(tenant.type()).open(tenant, 1);
        Connection connection = pool.connection()) {
      String counting = "SELECT count(*) FROM " + there.quote(live);
      return Long.parseLong(RealPostgreSql.ask(connection, counting).getFirst());
    }
  }
}
