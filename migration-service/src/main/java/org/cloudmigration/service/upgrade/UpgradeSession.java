package org.cloudmigration.service.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.upgrade.StepReport.LeftOut;
import org.cloudmigration.service.upgrade.setting.Settings;
import org.cloudmigration.service.upgrade.sql.StepNames;
import org.cloudmigration.service.upgrade.sql.StepStatement;
import org.cloudmigration.service.upgrade.sql.TenantTable;
import org.cloudmigration.service.upgrade.table.UpgradeTable.Use;

/** What the steps of one run for one company have in common. */
public final class UpgradeSession {

  /** Who posts, as entries say it. */
  private static final String USER = "CLOUD MIGRATION";

  private final ProductUpgrade product;
  private final boolean ownTenant;
  private final DatabaseAdapter adapter;
  private final UpgradeCompany company;
  private final Settings settings;
  private final LocalDate workDate;
  private final TenantTables tables;

  /** Steps that have filled their working sets, which live as long as this. */
  private final Set<String> prepared = new HashSet<>();

  /** Records of the run that could not be migrated. */
  private int failures;

  /**
   * @param ownTenant whether this product made the tenant ({@link
   *     org.cloudmigration.service.database.TenantMark}): only there it posts
   * @param workDate what Business Central would take for today
   */
  public UpgradeSession(
      ProductUpgrade product,
      DatabaseAdapter adapter,
      boolean ownTenant,
      UpgradeCompany company,
      Settings settings,
      LocalDate workDate) {
    this.product = product;
    this.adapter = adapter;
    this.ownTenant = ownTenant;
    this.company = company;
    this.settings = settings;
    this.workDate = workDate;
    this.tables = new TenantTables(adapter, product.tables(), company.name(), ownTenant);
  }

  LeftOut leftOut(UpgradeStep step) {
    if (!step.condition().holds(settings::value)) {
      return LeftOut.BY_SETTINGS;
    }
    if (step.onlyWithoutErrors() && failures > 0) {
      return LeftOut.AFTER_ERRORS;
    }
    return step.inOwnTenantOnly() && !ownTenant ? LeftOut.TENANT_OF_OTHERS : LeftOut.NOT;
  }

  /** More records that could not be migrated. */
  void failed(int records) {
    failures += records;
  }

  /** Whether this product made the tenant: elsewhere nothing is posted. */
  boolean isOwnTenant() {
    return ownTenant;
  }

  public UpgradeCompany company() {
    return company;
  }

  ProductUpgrade product() {
    return product;
  }

  public Settings settings() {
    return settings;
  }

  public LocalDate workDate() {
    return workDate;
  }

  public Dialect dialect() {
    return adapter.dialect();
  }

  DatabaseAdapter adapter() {
    return adapter;
  }

  /** Tables of Business Central and of the product that its steps write here. */
  List<String> destinations() {
    return targets(product.steps());
  }

  /** As {@link #destinations}, of these steps. */
  List<String> targets(List<UpgradeStep> steps) {
    return steps.stream()
        .filter(step -> ownTenant || !step.inOwnTenantOnly())
        .flatMap(step -> step.statements().stream())
        .flatMap(statement -> statement.target().stream())
        .distinct()
        .filter(name -> product.tables().table(name).use() == Use.RESULT)
        .toList();
  }

  /** What the tenant calls a table, whether or not it has it. */
  TableName name(String table) {
    return tables.name(table);
  }

  /** As the tenant has it; made if this product has to make it. */
  public TenantTable table(Connection connection, String name) throws SQLException {
    return tables.table(connection, name);
  }

  /** Makes sure that the tables of a step are there. */
  void open(Connection connection, UpgradeStep step) throws SQLException {
    if (!step.source().isEmpty()) {
      tables.table(connection, step.source());
    }
    for (StepStatement statement : step.statements()) {
      if (statement.condition().holds(settings::value)) {
        for (String name : statement.tables(product.macros())) {
          tables.table(connection, name);
        }
      }
    }
  }

  /**
   * @return whether it still has to run
   */
  boolean prepares(String step) {
    return prepared.add(step);
  }

  private Map<String, Object> facts() {
    return Map.of(
        "company", company.name(),
        "company_id", company.id(),
        "user", USER,
        "today", LocalDate.now(ZoneOffset.UTC),
        "work_date", workDate,
        "first_day_of_year", workDate.withDayOfYear(1));
  }

  StepNames names(Connection connection) {
    return new StepNames(
        dialect(),
        name -> {
          try {
            return tables.table(connection, name);
          } catch (SQLException e) {
            throw new StepFailedException(e);
          }
        },
        product.tables()::option,
        settings::value,
        facts(),
        product.macros());
  }
}
