package org.cloudmigration.service.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.upgrade.sql.TenantTable;
import org.cloudmigration.service.upgrade.table.TableCatalogue;
import org.cloudmigration.service.upgrade.table.UpgradeTable;
import org.cloudmigration.service.upgrade.table.UpgradeTable.Use;

/**
 * The tables of one company as the tenant has them. What is missing is made, except replicated
 * tables: without them there is nothing to turn.
 */
final class TenantTables {

  private final DatabaseAdapter adapter;
  private final TableCatalogue catalogue;
  private final String company;
  private final Map<String, TenantTable> known = new HashMap<>();

  TenantTables(DatabaseAdapter adapter, TableCatalogue catalogue, String company) {
    this.adapter = adapter;
    this.catalogue = catalogue;
    this.company = company;
  }

  TenantTable table(Connection connection, String name) throws SQLException {
    TenantTable table = known.get(name);
    if (table == null) {
      table = present(connection, catalogue.table(name));
      known.put(name, table);
    }
    return table;
  }

  private TenantTable present(Connection connection, UpgradeTable table) throws SQLException {
    TableName name =
        adapter
            .dialect()
            .tenantTable(table.perCompany() ? company : "", table.name(), table.appId());
    Optional<TableDefinition> there = adapter.schemaReader().read(connection, name);
    if (table.use() == Use.SOURCE) {
      return new TenantTable(
          table, there.orElseThrow(() -> new SourceNotReplicatedException(table.name())));
    }
    TableDefinition definition = table.definition(name);
    if (table.use() == Use.WORK && there.isPresent()) {
      // Of another run, and perhaps of another version.
      execute(connection, adapter.dialect().dropTable(name));
      there = Optional.empty();
    }
    if (there.isEmpty()) {
      execute(connection, adapter.dialect().createTable(definition));
    }
    return new TenantTable(table, there.orElse(definition));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
