package org.cloudmigration.service.upgrade;

import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.upgrade.sql.SqlLiterals;
import org.cloudmigration.service.upgrade.sql.TenantTable;
import org.cloudmigration.service.upgrade.table.TableCatalogue;
import org.cloudmigration.service.upgrade.table.UpgradeTable;
import org.cloudmigration.service.upgrade.table.UpgradeTable.Use;

/**
 * The tables of one company as the tenant has them. What is missing is made, except replicated
 * tables: without them there is nothing to turn. In a tenant of this product a table of an earlier
 * version gets the columns that it lacks; to Business Central's own nothing is added.
 */
final class TenantTables {

  private final DatabaseAdapter adapter;
  private final TableCatalogue catalogue;
  private final String company;
  private final boolean ownTenant;
  private final Map<String, TenantTable> known = new HashMap<>();

  TenantTables(
      DatabaseAdapter adapter, TableCatalogue catalogue, String company, boolean ownTenant) {
    this.adapter = adapter;
    this.catalogue = catalogue;
    this.company = company;
    this.ownTenant = ownTenant;
  }

  TenantTable table(Connection connection, String name) throws SQLException {
    TenantTable table = known.get(name);
    if (table == null) {
      table = present(connection, catalogue.table(name));
      known.put(name, table);
    }
    return table;
  }

  /** Whether or not it is there. */
  TableName name(String table) {
    return name(catalogue.table(table));
  }

  private TableName name(UpgradeTable table) {
    return adapter
        .dialect()
        .tenantTable(table.perCompany() ? company : "", table.name(), table.appId());
  }

  private TenantTable present(Connection connection, UpgradeTable table) throws SQLException {
    TableName name = name(table);
    Optional<TableDefinition> there = adapter.schemaReader().read(connection, name);
    if (table.use() == Use.SOURCE) {
      if (there.isPresent()) {
        // Replicated a moment ago, perhaps, and no query is planned well without.
        Optional<String> look = adapter.dialect().refreshStatistics(name);
        if (look.isPresent()) {
          execute(connection, look.get());
        }
      }
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
      return new TenantTable(table, definition);
    }
    return new TenantTable(
        table, ownTenant ? completed(connection, there.get(), definition) : there.get());
  }

  private TableDefinition completed(
      Connection connection, TableDefinition there, TableDefinition wanted) throws SQLException {
    List<Column> columns = new ArrayList<>(there.columns());
    Set<String> known = columns.stream().map(Column::name).collect(toSet());
    for (Column column : wanted.columns()) {
      if (!known.contains(column.name())) {
        String empty = SqlLiterals.empty(adapter.dialect(), column.type());
        execute(connection, adapter.dialect().addColumn(there.name(), column, empty));
        columns.add(Column.notNull(column.name(), column.type()));
      }
    }
    return new TableDefinition(there.name(), columns, there.key());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
