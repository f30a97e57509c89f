package org.cloudmigration.vectors;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.TenantNames;
import org.cloudmigration.service.database.h2.H2SampleFile;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.pipeline.embedded.CopyForTest;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.product.SourceTable.Scope;
import org.cloudmigration.service.upgrade.CompanySetup;
import org.cloudmigration.service.upgrade.CompanyUpgrade;
import org.cloudmigration.service.upgrade.ProductUpgrade;
import org.cloudmigration.service.upgrade.Remarks;
import org.cloudmigration.service.upgrade.StepKind;
import org.cloudmigration.service.upgrade.StepReport;
import org.cloudmigration.service.upgrade.TrialBalance;
import org.cloudmigration.service.upgrade.UnpostedBatches;
import org.cloudmigration.service.upgrade.UpgradeCompany;
import org.cloudmigration.service.upgrade.UpgradeSession;
import org.cloudmigration.service.upgrade.UpgradeStep;
import org.cloudmigration.service.upgrade.setting.Settings;

/** A company of a product's sample, replicated into a tenant of its own and upgraded there. */
public final class SampleUpgrade implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("\\{([^}]+)}|\\[([^\\]]+)]");

  private final Product product;
  private final ProductUpgrade upgrade;
  private final DatabaseAdapter adapter;
  private final DatabaseLocation tenant;
  private final DatabasePool pool;
  private final UpgradeSession session;
  private final String company;
  private final String database;

  /**
   * Of a company with a database of its own.
   *
   * @param settings besides the initial ones, by caption
   */
  public SampleUpgrade(
      Product product, DatabaseLocation tenant, String company, Map<String, Object> settings)
      throws SQLException {
    this(product, tenant, company, company, settings);
  }

  /**
   * @param database of the sample that holds the company
   * @param settings besides the initial ones, by caption
   */
  public SampleUpgrade(
      Product product,
      DatabaseLocation tenant,
      String database,
      String company,
      Map<String, Object> settings)
      throws SQLException {
    this.product = product;
    this.database = database;
    this.upgrade = ProductUpgrade.read(product);
    this.company = company;
    this.tenant = tenant;
    adapter = new DatabaseAdapters().of(tenant.type());
    pool = adapter.open(tenant, 2);
    Settings all = upgrade.settings().initial();
    for (Map.Entry<String, Object> setting : settings.entrySet()) {
      all = upgrade.settings().changed(all, setting.getKey(), setting.getValue());
    }
    session =
        new UpgradeSession(
            upgrade,
            adapter,
            true,
            new UpgradeCompany(company, company),
            all,
            LocalDate.of(2024, 9, 30));
  }

  public void replicate(Path directory, int scale, ExecutorService threads) throws Exception {
    createSchema();
    DatabaseLocation source =
        new H2SampleFile()
            .ensure(directory, "sample-" + scale, sink -> product.generateSample(scale, sink));
    List<CopyActivity> copies = product.sourceTables().stream().map(this::copy).toList();
    CopyForTest.run(
        new ReplicationPipeline(UUID.randomUUID(), 1, source, tenant, 2, copies, List.of()),
        threads);
  }

  /** Straight to where {@link #replicate} would bring it. */
  public void stage(int scale) throws SQLException {
    createSchema();
    try (Connection connection = pool.connection();
        var staged = new StagedSample(product, adapter, connection, database, company)) {
      product.generateSample(scale, staged);
    }
  }

  private void createSchema() throws SQLException {
    String schema = adapter.dialect().tenantTable(company, "x", product.appId()).schema();
    if (!schema.equals(adapter.dialect().defaultSchema())) {
      execute("CREATE SCHEMA " + adapter.dialect().quote(schema));
    }
  }

  private CopyActivity copy(SourceTable table) {
    boolean ofCompany = table.scope() == Scope.COMPANY;
    return new CopyActivity(
        UUID.randomUUID(),
        new TableName(ofCompany ? database : product.systemDatabase(), table.name()),
        ofCompany ? company : "",
        table.stagingTable(),
        product.appId(),
        UUID.randomUUID(),
        CopyExtent.FIRST_LOAD);
  }

  /** As a run begins. */
  public void prepare() {
    var steps = new CompanyUpgrade(session, pool, report -> {});
    steps.prepare();
    steps.restore();
    CompanySetup.run(session, pool);
  }

  /**
   * The steps of a whole run, in their order.
   *
   * @param posting those that post, or the others
   */
  public List<StepReport> run(boolean posting) {
    return run(posting, report -> {});
  }

  /**
   * @param told after each step
   */
  public List<StepReport> run(boolean posting, Consumer<StepReport> told) {
    List<StepReport> reports = new ArrayList<>();
    new CompanyUpgrade(session, pool, told.andThen(reports::add))
        .run(
            upgrade.steps().stream()
                .filter(step -> step.kind() != StepKind.PREPARE)
                .filter(step -> step.inOwnTenantOnly() == posting)
                .map(UpgradeStep::id)
                .toList());
    return reports;
  }

  public List<TrialBalance.Row> trialBalance() {
    List<TrialBalance.Row> rows = new ArrayList<>();
    TrialBalance.read(session, pool, rows::add);
    return rows;
  }

  /** What people are told to look at. */
  public List<Remarks.Remark> remarks() {
    return Remarks.read(session, pool);
  }

  /** Journals that are still to be posted. */
  public List<UnpostedBatches.Batch> unposted() {
    return UnpostedBatches.read(session, pool);
  }

  /**
   * What a query answers, with a bar between the columns of its one row.
   *
   * @param sql with tables in braces and fields in brackets, as steps have them
   */
  public String ask(String sql) throws SQLException {
    try (Connection connection = pool.connection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(rendered(sql))) {
      row.next();
      List<String> cells = new ArrayList<>();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        Object cell = row.getObject(i);
        cells.add(
            cell instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : String.valueOf(cell));
      }
      return String.join(" | ", cells);
    }
  }

  /** As for {@link #ask}. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = pool.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(rendered(sql));
    }
  }

  private String rendered(String sql) {
    return NAME.matcher(sql)
        .replaceAll(
            found -> {
              if (found.group(2) != null) {
                return adapter.dialect().quote(TenantNames.clean(found.group(2)));
              }
              var table = upgrade.tables().table(found.group(1));
              TableName name =
                  adapter
                      .dialect()
                      .tenantTable(table.perCompany() ? company : "", table.name(), table.appId());
              return Matcher.quoteReplacement(adapter.dialect().quote(name));
            });
  }

  @Override
  public void close() {
    pool.close();
  }
}
