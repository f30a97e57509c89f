package org.cloudmigration.service.upgrade;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.upgrade.abacus.Abacus;
import org.cloudmigration.service.upgrade.setting.Settings;

/** A replicated company of the invented product, in which its steps run. */
final class AbacusCompany implements AutoCloseable {

  static final String NAME = "ONE";
  static final LocalDateTime DAY = LocalDate.of(2024, 6, 30).atStartOfDay();
  private static final Abacus PRODUCT = new Abacus();
  static final ProductUpgrade UPGRADE = ProductUpgrade.read(PRODUCT);

  final DatabaseAdapter adapter;
  final DatabasePool pool;
  final Connection connection;
  final List<StepReport> reports = new ArrayList<>();

  AbacusCompany(DatabaseLocation tenant) throws SQLException {
    adapter = new DatabaseAdapters().of(tenant.type());
    pool = adapter.open(tenant, 3);
    connection = pool.connection();
    if (!table("x").schema().equals(dialect().defaultSchema())) {
      execute("CREATE SCHEMA IF NOT EXISTS " + dialect().quote(table("x").schema()));
    }
    for (SourceTable source : PRODUCT.sourceTables()) {
      var staged = new StagingConversion(source.definition(), table(source.stagingTable()));
      execute(dialect().createTable(staged.target()));
    }
  }

  Dialect dialect() {
    return adapter.dialect();
  }

  private TableName table(String name) {
    return dialect().tenantTable(NAME, name, PRODUCT.appId());
  }

  /** Of Business Central or of the product, as SQL names it. */
  String sql(String name) {
    var table = UPGRADE.tables().table(name);
    return dialect()
        .quote(dialect().tenantTable(table.perCompany() ? NAME : "", table.name(), table.appId()));
  }

  TableDefinition definition(String name) {
    var table = UPGRADE.tables().table(name);
    return table.definition(
        dialect().tenantTable(table.perCompany() ? NAME : "", table.name(), table.appId()));
  }

  /** As an older version would have made the table. */
  void narrowNames(int length) throws SQLException {
    TableDefinition wanted = definition("G/L Account");
    List<Column> columns =
        wanted.columns().stream()
            .map(
                column ->
                    column.name().equals("Name")
                        ? Column.notNull("Name", ColumnType.of(ColumnType.Kind.VARCHAR, length))
                        : column)
            .toList();
    execute(dialect().createTable(new TableDefinition(wanted.name(), columns, wanted.key())));
  }

  void account(int id, String number, String title) throws SQLException {
    add("AB ACCOUNT", id, number, title, id % 2);
  }

  void entry(int id, int account, String book, String amount) throws SQLException {
    add("AB ENTRY", id, account, book, DAY, new BigDecimal(amount));
  }

  private void add(String table, Object... values) throws SQLException {
    String sql =
        "INSERT INTO %s VALUES (%s)"
            .formatted(
                dialect().quote(table(table)),
                String.join(", ", Collections.nCopies(values.length, "?")));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of a query. */
  List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  List<String> accounts() throws SQLException {
    return texts("SELECT \"No_\" FROM " + sql("G/L Account") + " ORDER BY \"No_\"");
  }

  UpgradeSession session(boolean ownTenant, UnaryOperator<Settings> settings) {
    return new UpgradeSession(
        UPGRADE,
        adapter,
        ownTenant,
        new UpgradeCompany(NAME, NAME),
        settings.apply(UPGRADE.settings().initial()),
        LocalDate.of(2024, 12, 31));
  }

  CompanyUpgrade upgrade() {
    return upgrade(true, UnaryOperator.identity(), pool);
  }

  CompanyUpgrade upgrade(boolean ownTenant, UnaryOperator<Settings> settings, DatabasePool over) {
    return new CompanyUpgrade(session(ownTenant, settings), over, reports::add);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    pool.close();
  }
}
