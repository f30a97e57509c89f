package org.cloudmigration.vectors;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.pipeline.embedded.CopyForTest;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.product.SourceTable.Scope;
import org.cloudmigration.service.upgrade.CompanySetup;
import org.cloudmigration.service.upgrade.CompanyUpgrade;
import org.cloudmigration.service.upgrade.ProductUpgrade;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.service.upgrade.UpgradeCompany;
import org.cloudmigration.service.upgrade.UpgradeSession;
import org.cloudmigration.service.upgrade.setting.Settings;

/**
 * A company of a prepared tenant, replicated from a case's input, in which the case's steps run.
 */
final class CompanyOfScenario implements AutoCloseable {

  private static final LocalDate WORK_DATE = LocalDate.of(2026, 6, 30);

  /** Steps take these from the settings of the migration where a product has some of its own. */
  private static final Set<String> DIMENSIONS = Set.of("Global Dimension 1", "Global Dimension 2");

  /** Of these they take the company's. */
  private static final Set<String> COPIED =
      Set.of("Migrate Inactive Customers", "Migrate Inactive Vendors", "ProcessesAreRunning");

  private final Product product;
  private final ProductUpgrade upgrade;
  private final Scenario scenario;
  private final DatabaseAdapter adapter;
  private final DatabaseLocation tenant;
  private final DatabasePool pool;
  private final UpgradeSession session;

  CompanyOfScenario(
      Product product, ProductUpgrade upgrade, Scenario scenario, DatabaseLocation tenant)
      throws SQLException {
    this.product = product;
    this.upgrade = upgrade;
    this.scenario = scenario;
    this.tenant = tenant;
    this.adapter = new DatabaseAdapters().of(tenant.type());
    this.pool = adapter.open(tenant, 2);
    this.session =
        new UpgradeSession(
            upgrade,
            adapter,
            true,
            new UpgradeCompany(scenario.companyId(), scenario.companyId()),
            settings(),
            workDate());
  }

  UpgradeSession session() {
    return session;
  }

  DatabasePool pool() {
    return pool;
  }

  private LocalDate workDate() {
    String said = scenario.symbols().get("WORKDATE");
    return said == null ? WORK_DATE : LocalDate.parse(said);
  }

  private Settings settings() {
    Settings all = upgrade.settings().initial();
    for (Map.Entry<String, JsonValue> said : scenario.settings().entrySet()) {
      String caption = said.getKey();
      all = all.with(caption, upgrade.settings().setting(caption).parse(text(said.getValue())));
    }
    for (Map.Entry<String, JsonValue> said : scenario.migrationSettings().entrySet()) {
      if (DIMENSIONS.contains(said.getKey())) {
        all = all.with(said.getKey(), text(said.getValue()));
      } else if (!COPIED.contains(said.getKey())) {
        throw new NotUnderstoodException(scenario.name() + " has migration setting " + said);
      }
    }
    return all;
  }

  static String text(JsonValue value) {
    return switch (value) {
      case JsonString text -> text.getString();
      case JsonNumber number -> number.toString();
      default -> value.toString();
    };
  }

  /** Through the engine; tables without rows in the case stay empty in the tenant. */
  void replicate(Path directory, ExecutorService threads) throws Exception {
    SourceOfScenario.Filled source = SourceOfScenario.fill(directory, product, scenario);
    try (Connection connection = pool.connection()) {
      for (SourceTable table : source.tables()) {
        TableName staged = PreparedTenants.staged(adapter, product, scenario.companyId(), table);
        execute(connection, adapter.dialect().dropTable(staged));
      }
    }
    List<CopyActivity> copies = source.tables().stream().map(this::copy).toList();
    CopyForTest.run(
        new ReplicationPipeline(
            UUID.randomUUID(), 1, source.location(), tenant, 2, copies, List.of()),
        threads);
  }

  private CopyActivity copy(SourceTable table) {
    String database = SourceOfScenario.database(product, scenario, table.scope());
    return new CopyActivity(
        UUID.randomUUID(),
        new TableName(database, table.name()),
        table.scope() == Scope.COMPANY ? scenario.companyId() : "",
        table.stagingTable(),
        product.appId(),
        UUID.randomUUID(),
        CopyExtent.FIRST_LOAD);
  }

  /** As plain inserts, over what every company has. */
  void fillExisting() throws IOException, SQLException {
    CompanySetup.run(session, pool);
    ResultTables tables = new ResultTables(upgrade.tables(), session);
    try (Connection connection = pool.connection()) {
      for (Map.Entry<String, Rows> table : scenario.tables("existing").entrySet()) {
        tables.fill(connection, table.getKey(), table.getValue());
      }
    }
  }

  List<StepReport> upgrade() {
    List<StepReport> reports = new ArrayList<>();
    new CompanyUpgrade(session, pool, reports::add).run(scenario.run());
    return reports;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
