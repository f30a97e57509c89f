package org.cloudmigration.vectors;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.upgrade.ProductUpgrade;
import org.cloudmigration.service.upgrade.UpgradeCompany;
import org.cloudmigration.service.upgrade.UpgradeSession;
import org.cloudmigration.service.upgrade.setting.Settings;
import org.cloudmigration.service.upgrade.sql.Condition;
import org.cloudmigration.service.upgrade.sql.RenderedStatement;
import org.cloudmigration.service.upgrade.sql.StepNames;
import org.cloudmigration.service.upgrade.sql.StepStatement;
import org.cloudmigration.service.upgrade.sql.TenantTable;

/** Computes expressions of a product's steps, with the lists that its steps bring along. */
final class Expressions implements AutoCloseable {

  private static final String COMPANY = "RULES";
  private static final Set<String> LISTS = Set.of("Known Country", "Box Mapping", "Number");
  private static final String FLAGS = "GP Configuration";

  private final ProductUpgrade upgrade;
  private final DatabaseAdapter adapter;
  private final DatabasePool pool;
  private final Connection connection;
  private final StepNames names;
  private Settings settings;

  Expressions(ProductUpgrade upgrade, DatabaseLocation database) throws SQLException {
    this.upgrade = upgrade;
    this.adapter = new DatabaseAdapters().of(database.type());
    this.pool = adapter.open(database, 1);
    this.connection = pool.connection();
    this.settings = upgrade.settings().initial();
    String schema = adapter.dialect().tenantTable(COMPANY, "x", new UUID(0, 1)).schema();
    if (!schema.equals(adapter.dialect().defaultSchema())) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE SCHEMA " + adapter.dialect().quote(schema));
      }
    }
    this.names = names();
    fillLists();
  }

  private void fillLists() throws SQLException {
    List<StepStatement> statements =
        Stream.of("staging", "vendor-1099")
            .flatMap(id -> upgrade.step(id).statements().stream())
            .filter(statement -> fillsList(statement))
            .toList();
    for (StepStatement statement : statements) {
      RenderedStatement.of(statement, names).execute(connection);
    }
  }

  private boolean fillsList(StepStatement statement) {
    Set<String> tables = statement.tables(upgrade.macros());
    return !tables.isEmpty() && LISTS.containsAll(tables);
  }

  private StepNames names() {
    var session =
        new UpgradeSession(
            upgrade,
            adapter,
            true,
            new UpgradeCompany(COMPANY, COMPANY),
            settings,
            LocalDate.of(2026, 6, 30));
    Map<String, TenantTable> known = new HashMap<>();
    return new StepNames(
        adapter.dialect(),
        name ->
            known.computeIfAbsent(
                name,
                n -> {
                  try {
                    return session.table(connection, n);
                  } catch (SQLException e) {
                    throw new IllegalStateException(e);
                  }
                }),
        upgrade.tables()::option,
        caption -> settings.value(caption),
        Map.of(),
        upgrade.macros());
  }

  /** With these settings, and these flags in the company. */
  void configure(Map<String, Boolean> switches, Map<String, Boolean> flags) throws SQLException {
    for (Map.Entry<String, Boolean> entry : switches.entrySet()) {
      settings = settings.with(entry.getKey(), entry.getValue());
    }
    execute("delete from {" + FLAGS + "}");
    execute("insert into {" + FLAGS + "} ([Dummy]) select ''");
    for (Map.Entry<String, Boolean> flag : flags.entrySet()) {
      execute("update {%s} set [%s] = %d".formatted(FLAGS, flag.getKey(), flag.getValue() ? 1 : 0));
    }
  }

  private void execute(String text) throws SQLException {
    rendered(text).execute(connection);
  }

  String value(String expression) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(rendered("select " + expression).sql())) {
      row.next();
      return row.getString(1);
    }
  }

  private RenderedStatement rendered(String text) {
    return RenderedStatement.of(new StepStatement("rule", Condition.ALWAYS, false, text), names);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    pool.close();
  }
}
