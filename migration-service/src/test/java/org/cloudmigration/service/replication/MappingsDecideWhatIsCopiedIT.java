package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.company.CompanyCaretaker;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.service.completion.reset.ResetService;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.management.ManagementService;
import org.cloudmigration.service.management.NotMigratedReason;
import org.cloudmigration.service.management.NotMigratedService;
import org.cloudmigration.service.management.NotMigratedTable;
import org.cloudmigration.service.mapping.MappingInput;
import org.cloudmigration.service.mapping.TableMappingService;
import org.cloudmigration.service.mapping.TableMappingView;
import org.cloudmigration.service.product.Extension;
import org.cloudmigration.service.setup.AutomatedSetup;
import org.cloudmigration.service.setup.SampleInstaller;
import org.cloudmigration.service.setup.SetupAutomationService;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample with an added, a renamed and a deleted mapping. */
class MappingsDecideWhatIsCopiedIT {

  private static final String NAME = SampleInstaller.ENVIRONMENT;
  private static final UUID OURS = Extension.OWN_TABLES.appId();

  @TempDir Path directory;
  private SampleServer server;
  private TableMappingService mappings;
  private UUID environment;

  @BeforeEach
  void map() {
    MadeSample.setUpIn(directory);
    server = new SampleServer(directory, engine -> engine).start();
    environment = server.environment();
    awaitLease();
    mappings = server.bean(TableMappingService.class);
    mappings.delete(NAME, of("GL00103"));
    mappings.change(
        NAME, of("GL00104"), new MappingInput(null, null, null, "Allocations", null, null));
    mappings.add(NAME, new MappingInput(null, OURS, null, "GP Companies", "[dbo].[sy01500]", null));
    mappings.add(NAME, new MappingInput(null, OURS, null, "Second copy", "GL00105", null));
  }

  @AfterEach
  void close() {
    server.close();
  }

  private TableMappingView of(String source) {
    return mappings.list(environment).stream()
        .filter(mapping -> mapping.sourceTableName().equals(source))
        .findFirst()
        .orElseThrow();
  }

  private UUID run() {
    UUID run = server.run();
    server.awaitEnd(run);
    awaitLease();
    return run;
  }

  private void awaitLease() {
    Eventually.until("its lease is free", () -> server.bean(LeaseKeeper.class).isFree(environment));
  }

  private List<String> inTenant(String sql) throws SQLException {
    Environments environments = server.bean(Environments.class);
    DatabaseLocation tenant = environments.tenantOf(environments.byId(environment));
    try (Connection connection =
            DriverManager.getConnection(tenant.url(), tenant.user(), tenant.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (row.next()) {
        found.add(row.getString(1));
      }
      return found;
    }
  }

  private List<String> copies() throws SQLException {
    return inTenant(
        "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'"
            + " AND (TABLE_NAME LIKE '%$feeb3504-%' OR TABLE_NAME LIKE '%$"
            + OURS
            + "') ORDER BY 1");
  }

  private List<NotMigratedTable> notMigrated() {
    return server.bean(NotMigratedService.class).tables(environment, "", 0, 200);
  }

  @Test
  void justWhatIsMappedIsCopiedAndAResetTakesItAllAway() throws Exception {
    assertThat(of("SY01500").dataPerCompany()).as("as the source spells it").isFalse();
    UUID run = run();

    assertThat(Given.tables(server.database(), run))
        .hasSize(127 - 2 + 1 + 2)
        .allMatch(table -> table.status() == TableStatus.SUCCESSFUL)
        .extracting(TableRun::tableName)
        .contains("GP Companies", "Second copy", "Allocations", "GP GL00105")
        .doesNotContain("GP GL00103", "GP GL00104");
    List<String> copies = copies();
    assertThat(copies)
        .hasSize(128)
        .contains("GP Companies$" + OURS)
        .noneMatch(table -> table.contains("GL00103") || table.contains("GL00104"));
    assertThat(copies.stream().filter(table -> table.contains("$Second copy$" + OURS))).hasSize(2);
    assertThat(copies.stream().filter(table -> table.contains("$Allocations$feeb"))).hasSize(2);
    assertThat(inTenant("SELECT \"INTERID\" FROM \"GP Companies$" + OURS + "\"")).hasSize(2);
    assertThat(notMigrated())
        .extracting(NotMigratedTable::table, NotMigratedTable::reason)
        .containsOnly(tuple("GP GL00103", NotMigratedReason.NOT_MAPPED))
        .hasSize(2);

    mappings.change(
        NAME, of("GL00104"), new MappingInput(null, null, null, "Other name", null, null));
    assertThat(notMigrated())
        .extracting(NotMigratedTable::table, NotMigratedTable::reason)
        .contains(tuple("Allocations", NotMigratedReason.NOT_MAPPED));

    server.bean(ResetService.class).reset(NAME, NAME);
    server.tickResets();
    Eventually.until("nothing is left", this::isEmpty);
  }

  private boolean isEmpty() {
    try {
      return copies().isEmpty();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aStandardMappingThatComesBackIsCopiedAgain() throws Exception {
    run();
    mappings.restoreDefaults(NAME);
    assertThat(Given.tables(server.database(), run())).hasSize(127);
    assertThat(notMigrated())
        .extracting(NotMigratedTable::reason)
        .containsOnly(NotMigratedReason.NOT_MAPPED);
    assertThat(notMigrated())
        .extracting(NotMigratedTable::table)
        .containsOnly("Allocations", "GP Companies", "Second copy");
    assertThat(copies().stream().filter(table -> table.contains("GL00103"))).hasSize(2);
  }

  @Test
  void beforeTheFirstRunTheListTellsWhatItWillLeaveOut() {
    assertThat(notMigrated())
        .hasSize(130)
        .extracting(NotMigratedTable::reason)
        .containsOnly(NotMigratedReason.NOT_MAPPED, NotMigratedReason.NEVER_RUN);
    assertThat(notMigrated())
        .filteredOn(table -> table.reason() == NotMigratedReason.NOT_MAPPED)
        .extracting(NotMigratedTable::table)
        .containsExactly("GP GL00103", "GP GL00103");
    assertThat(notMigrated())
        .extracting(NotMigratedTable::table)
        .contains("Allocations", "GP Companies", "Second copy")
        .doesNotContain("GP GL00104");
    assertThat(
            server
                .bean(ManagementService.class)
                .overview(NAME)
                .orElseThrow()
                .figures()
                .notMigrated())
        .isEqualTo(130);
    mappings.restoreDefaults(NAME);
    assertThat(notMigrated())
        .hasSize(127)
        .allMatch(table -> table.reason() == NotMigratedReason.NEVER_RUN);
  }

  /** Somebody runs the setup again, after tables were added to the mappings and taken out. */
  @Test
  void aNewPreparationLooksAtTheTablesThatAreMappedNow() {
    assertThat(prepared()).contains("GL00103").doesNotContain("SY01500");
    SetupAutomationService script = server.bean(SetupAutomationService.class);
    script.change(
        NAME,
        new AutomatedSetup(
            "DynamicsGP", SqlServerType.EMBEDDED, "Sample=DynamicsGP;Scale=1", null));
    awaitLease();
    assertThat(prepared()).contains("SY01500", "GL00104", "GL00105").doesNotContain("GL00103");
    assertThat(of("SY01500").tableName()).as("mappings stay").isEqualTo("GP Companies");
    script.complete(NAME);
    server.bean(CompanyCaretaker.class).tick();
    Eventually.until("its companies are there", this::areCompaniesCreated);
    awaitLease();
    assertThat(Given.tables(server.database(), run()))
        .hasSize(128)
        .allMatch(table -> table.status() == TableStatus.SUCCESSFUL);
  }

  private boolean areCompaniesCreated() {
    return server.bean(CompanyService.class).list(environment).stream()
        .allMatch(CompanyView::created);
  }

  private List<String> prepared() {
    return server
        .database()
        .inTransaction(
            entities ->
                entities
                    .createQuery(
                        "select distinct t.sourceTable from ReplicatedTable t", String.class)
                    .getResultList());
  }
}
