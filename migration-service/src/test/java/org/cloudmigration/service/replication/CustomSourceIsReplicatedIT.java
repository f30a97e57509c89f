package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.setup.CopyMethod;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.domain.setup.ReplicatedTable;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.company.CompanyCaretaker;
import org.cloudmigration.service.company.CreatedCompanies;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.mapping.MappingInput;
import org.cloudmigration.service.mapping.SourceCatalogue;
import org.cloudmigration.service.mapping.TableMappingService;
import org.cloudmigration.service.mapping.TableMappingView;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.pipeline.PipelineRunner;
import org.cloudmigration.service.pipeline.TenantData;
import org.cloudmigration.service.pipeline.embedded.EmbeddedEngine;
import org.cloudmigration.service.pipeline.embedded.EmbeddedPipelineRunner;
import org.cloudmigration.service.pipeline.embedded.EmbeddedTenantData;
import org.cloudmigration.service.product.OutlinedTable;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.custom.CustomMigration;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.setup.ConnectionInput;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.OutlineFollowsMappings;
import org.cloudmigration.service.setup.OutlineInput;
import org.cloudmigration.service.setup.OutlineText;
import org.cloudmigration.service.setup.PreparationView;
import org.cloudmigration.service.setup.SetupGuideService;
import org.cloudmigration.service.setup.SourceTableNames;
import org.cloudmigration.service.setup.preparation.PreparationDriver;
import org.cloudmigration.service.setup.preparation.PreparationFindings;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database that no product knows: companies in a table, one table of each company by its name,
 * one for all, and one without a key.
 */
class CustomSourceIsReplicatedIT {

  private static final String PASSWORD = "hush-Hush;7";
  private static final OutlinedTable LEDGER = new OutlinedTable("{$CompanyName$}$Ledger", true, "");
  private static final OutlineInput OUTLINE =
      new OutlineInput(
          "shop",
          "company",
          List.of(
              LEDGER,
              new OutlinedTable("currency", false, ""),
              new OutlinedTable("Import.Log", true, "Log of Imports")));

  /** Schema, company table, tables with ~ between lines, field, part of the text. */
  private static final String REFUSED =
      """
      nowhere | Company | Currency; database | sourceSchema | no schema
      shop | | Currency; database | companyTableName | missing
      shop | Firms | Currency; database | companyTableName | no table “Firms”
      shop | Import.Log | Currency; database | companyTableName | no text column “Name”
      shop | NoFirm | Currency; database | companyTableName | no rows
      shop | Company | | customTables | No table is named
      shop | Company | Nothing | customTables[1].sourceTableName | no table “Nothing”
      shop | Company | {$CompanyName$}$Nothing | customTables[1].sourceTableName | No company
      shop | Company | {$CompanyName$}$ledger | customTables[1].sourceTableName | No company
      shop | Company | {$User$} | customTables[1].sourceTableName | Only
      shop | Company | {$CompanyName$}$Ledger; database | customTables[1].sourceTableName | all
      shop | Company | {$CompanyName$}$Ledger;;;preserve | customTables[1].preserveCloudData | own
      shop | Company | Currency;;A.B~Import.Log;;A/B | customTables[2].tableName | source already
      shop | Company | Currency~Import.Log;;Currency | customTables[2].tableName | source already
      shop | Company | Currency;;GP GL00100 | customTables[1].tableName | Another product
      shop | Company | Currency;database;company | customTables[1].tableName | of its own
      shop | Company | Currency;;Name that is longer than thirty | customTables[1].tableName | 30
      """;

  private static RealPostgreSql postgres;

  @TempDir Path directory;
  private final JpaFixture database = JpaFixture.inMemory();
  private final DatabaseAdapters adapters = new DatabaseAdapters();
  private UUID environment;
  private String name;
  private TestServer server;
  private SetupGuideService guide;

  @BeforeAll
  static void start() throws Exception {
    postgres = RealPostgreSql.start();
    source(Shop.statements(PASSWORD));
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  @BeforeEach
  void open() {
    environment = Given.environment(database);
    name = database.inTransaction(entities -> entities.find(Environment.class, environment).name());
    server =
        new TestServer(
            database,
            EngineDriver.class,
            PreparationDriver.class,
            CreatedCompanies.RUNNER,
            OutlineFollowsMappings.class);
    server
        .with(Installation.class, new Installation(directory, false, "", 1))
        .with(DatabaseAdapters.class, adapters)
        .with(
            ProductCatalogue.class,
            new ProductCatalogue(List.of(new DynamicsGp(), new CustomMigration())))
        .with(PipelineRunner.class, new EmbeddedPipelineRunner(server.threads()))
        .with(PipelineEngine.class, new EmbeddedEngine(adapters, server.threads()))
        .with(TenantData.class, new EmbeddedTenantData(adapters))
        .with(SourceCatalogue.class, server.bean(SourceTableNames.class));
    guide = server.bean(SetupGuideService.class);
    guide.consent(name);
    guide.chooseProduct(name, "CustomMigration");
    guide.connect(
        name,
        new ConnectionInput(
            SqlServerType.POSTGRESQL,
            postgres.address("postgres", "mig", PASSWORD, false, false).text(),
            "",
            false));
  }

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  @Test
  void whatWasNamedArrivesAndFollowsItsSource() throws Exception {
    assertThat(guide.guide(name).step()).isEqualTo(GuideStep.SOURCE_TABLES);
    assertThat(guide.guide(name).outline().companyTable()).isEqualTo("Company");
    assertThatThrownBy(() -> guide.prepare(name))
        .hasMessageContaining("tables of the source have to be named");

    setUp(OUTLINE);
    assertThat(server.bean(PreparationFindings.class).tables(environment))
        .extracting(ReplicatedTable::sourceTable, ReplicatedTable::copyMethod)
        .containsExactlyInAnyOrder(
            tuple("Currency", CopyMethod.CHANGES),
            tuple("Import.Log", CopyMethod.FULL),
            tuple("North$Ledger", CopyMethod.CHANGES),
            tuple("South, Inc_$Ledger", CopyMethod.CHANGES));
    List<HybridCompany> companies = server.bean(Companies.class).of(environment);
    assertThat(companies)
        .extracting(HybridCompany::name, HybridCompany::displayName)
        .containsExactly(tuple("North", "North Ltd"), tuple("South, Inc.", "South, Inc."));
    assertThat(companies.get(0).estimatedSize())
        .as("each has the size of its own tables")
        .isGreaterThan(companies.get(1).estimatedSize());

    UUID first = run();
    assertThat(Given.run(database, first).status())
        .as("no data upgrade follows")
        .isEqualTo(RunStatus.COMPLETED);
    List<TableRun> tables = Given.tables(database, first);
    assertThat(tables)
        .extracting(TableRun::companyName, TableRun::tableName, TableRun::sourceTable)
        .containsExactly(
            tuple("", "Currency", "Currency"),
            tuple("North", "Ledger", "North$Ledger"),
            tuple("North", "Log of Imports", "Import.Log"),
            tuple("South, Inc.", "Ledger", "South, Inc_$Ledger"),
            tuple("South, Inc.", "Log of Imports", "Import.Log"));
    assertThat(tables).extracting(TableRun::verification).containsOnly(Verification.CONTENTS_EQUAL);
    assertEqualByValue(tables);

    source(
        "UPDATE shop.\"North$Ledger\" SET amount = 0 WHERE no = 3",
        "DELETE FROM shop.\"North$Ledger\" WHERE no = 4",
        "INSERT INTO shop.\"North$Ledger\" VALUES (501, NULL, NULL)");
    UUID second = run();
    List<TableRun> later = Given.tables(database, second);
    assertThat(later)
        .extracting(TableRun::extent)
        .containsExactly(
            CopyExtent.CHANGES,
            CopyExtent.CHANGES,
            CopyExtent.NO_KEY,
            CopyExtent.CHANGES,
            CopyExtent.NO_KEY);
    assertThat(later.get(1).rowsCopied()).isLessThanOrEqualTo(3);
    assertEqualByValue(later);

    changeMappings();
  }

  /** The list of the guide is what “default” means; a script may change it afterwards. */
  private void changeMappings() throws Exception {
    TableMappingService mappings = server.bean(TableMappingService.class);
    List<TableMappingView> listed = mappings.list(environment);
    assertThat(listed)
        .extracting(TableMappingView::sourceTableName, TableMappingView::dataPerCompany)
        .containsExactly(
            tuple("{$CompanyName$}$Ledger", true),
            tuple("Currency", false),
            tuple("Import.Log", true));
    UUID app = listed.getFirst().appId();
    assertThat(app).isEqualTo(new CustomMigration().appId());
    mappings.add(name, new MappingInput(null, app, null, "Ledger 2", LEDGER.source(), null));
    mappings.delete(name, listed.get(1));
    assertThatThrownBy(
            () ->
                mappings.add(name, new MappingInput(null, app, null, "X", "[North$Nothing]", null)))
        .isInstanceOf(InvalidInputException.class);
    List<TableRun> tables = Given.tables(database, run());
    assertThat(tables)
        .extracting(TableRun::tableName)
        .containsExactly(
            "Ledger", "Log of Imports", "Ledger 2", "Ledger", "Log of Imports", "Ledger 2");
    assertEqualByValue(tables);
    mappings.restoreDefaults(name);
    assertThat(mappings.list(environment)).isEqualTo(listed);
  }

  @Test
  void whatTheSourceHasNotIsToldAtItsField() {
    for (String line : REFUSED.lines().toList()) {
      String[] parts = line.split(" \\|", -1);
      var input =
          new OutlineInput(
              parts[0].strip(), parts[1].strip(), OutlineText.parse(parts[2].replace('~', '\n')));
      assertThatThrownBy(() -> guide.nameTables(name, input))
          .as(line)
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              refused -> {
                assertThat(refused.field()).as(line).isEqualTo(parts[3].strip());
                assertThat(refused.report().happened()).contains(parts[4].strip()).endsWith(".");
                assertThat(refused.report().action()).endsWith(".");
              });
    }
    assertThat(guide.guide(name).step()).isEqualTo(GuideStep.SOURCE_TABLES);
  }

  private static void source(String... statements) throws Exception {
    try (Connection owner = postgres.owner()) {
      RealPostgreSql.execute(owner, statements);
    }
  }

  @Test
  void whatTheGuideWasToldToPreserveStays() throws Exception {
    var wanted =
        new OutlineInput("shop", "company", OutlineText.parse("Currency;database;;preserve"));
    setUp(wanted);
    assertThat(mapping().preserveCloudData()).isTrue();
    UUID first = run();
    assertThat(Given.tables(database, first))
        .extracting(TableRun::verification)
        .containsExactly(Verification.INSERTED_EQUAL);
    assertThat(Given.run(database, first).details()).contains("(Currency) cloud data is preserved");

    server.bean(TableMappingService.class).preserve(name, mapping(), false);
    assertThat(guide.guide(name).outline().tables())
        .as("told at the table since")
        .containsExactly(new OutlinedTable("Currency", false, "Currency"));
    prepare();
    assertThat(mapping().preserveCloudData()).as("prepared again, nothing else told").isFalse();

    guide.nameTables(name, wanted);
    assertThat(mapping().preserveCloudData()).as("a draft changes nothing in force").isFalse();
    prepare();
    finish();
    assertThat(mapping().preserveCloudData()).isTrue();
    assertThat(Given.tables(database, run()))
        .extracting(TableRun::verification)
        .containsExactly(Verification.INSERTED_EQUAL);
  }

  private TableMappingView mapping() {
    return server.bean(TableMappingService.class).list(environment).getFirst();
  }

  private void setUp(OutlineInput outline) {
    guide.nameTables(name, outline);
    assertThat(guide.guide(name).step()).isEqualTo(GuideStep.RUNTIME);
    prepare();
    finish();
    Eventually.until("the companies are created", this::companiesAreCreated);
  }

  private void finish() {
    guide.selectCompanies(
        name,
        server.bean(Companies.class).of(environment).stream()
            .map(HybridCompany::id)
            .collect(Collectors.toSet()),
        false);
    assertThat(guide.guide(name).step()).as("nothing is to be settled").isEqualTo(GuideStep.DONE);
    guide.finish(name);
  }

  private void prepare() {
    awaitLease();
    guide.prepare(name);
    if (awaitPreparation().status() == PipelineRunStatus.WAITING) {
      awaitLease();
      awaitPreparation().activities().stream()
          .filter(PreparationView.Activity::waitsForAcceptance)
          .forEach(warning -> guide.acceptWarning(name, warning.id()));
    }
    PreparationView preparation = awaitPreparation();
    assertThat(preparation.status())
        .as(preparation.toString())
        .isEqualTo(PipelineRunStatus.SUCCEEDED);
    awaitLease();
  }

  /** It is given back just after the end is told. */
  private void awaitLease() {
    Eventually.until("the lease is free", () -> server.bean(LeaseKeeper.class).isFree(environment));
  }

  private PreparationView awaitPreparation() {
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

  private UUID run() {
    awaitLease();
    UUID run = server.bean(ReplicationService.class).runReplication(name);
    Eventually.until(
        "the run has ended", () -> Given.run(database, run).status() != RunStatus.IN_PROGRESS);
    assertThat(Given.tables(database, run))
        .allSatisfy(table -> assertThat(table.error()).as(table.tableName()).isNull());
    return run;
  }

  /** Asked of both ends apart from the product; only null and empty text are one in a tenant. */
  private void assertEqualByValue(List<TableRun> tables) throws Exception {
    Dialect h2 = adapters.of(DatabaseType.H2).dialect();
    Environments environments = server.bean(Environments.class);
    DatabaseLocation tenant = environments.tenantOf(environments.byId(environment));
    try (Connection there = postgres.owner();
        Connection here =
            DriverManager.getConnection(tenant.url(), tenant.user(), tenant.password())) {
      for (TableRun table : tables) {
        String copy =
            h2.quote(h2.tenantTable(table.companyName(), table.tableName(), table.appId()));
        String original = "shop.\"" + table.sourceTable() + "\"";
        assertThat(Rows.of(here, copy))
            .as(table.companyName() + " " + table.tableName())
            .isNotEmpty()
            .isEqualTo(Rows.of(there, original));
      }
    }
  }
}
