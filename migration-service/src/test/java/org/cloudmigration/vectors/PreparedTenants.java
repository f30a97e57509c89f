package org.cloudmigration.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.product.SourceTable.Scope;

/**
 * Tenants with each table of a source, empty. There are more than a hundred, with thousands of
 * columns: they are created once for each product and company, and every case gets a copy.
 */
final class PreparedTenants {

  /** The one of the case that runs. */
  private static final String CASE = "vectors";

  private final RealPostgreSql server;
  private final Path directory;
  private final Map<String, Path> files = new HashMap<>();
  private final Map<String, String> templates = new HashMap<>();

  PreparedTenants(RealPostgreSql server, Path directory) {
    this.server = server;
    this.directory = directory;
  }

  DatabaseLocation h2(Product product, Scenario scenario) throws IOException, SQLException {
    String what = product.id() + "-" + scenario.companyId();
    Path prepared = files.get(what);
    if (prepared == null) {
      prepared = directory.resolve("prepared" + files.size());
      prepare(product, scenario.companyId(), H2Location.file(prepared));
      files.put(what, prepared);
    }
    Path copy = directory.resolve(product.id() + "-" + scenario.name());
    Files.copy(H2Location.filesOf(prepared).getFirst(), H2Location.filesOf(copy).getFirst());
    return H2Location.file(copy);
  }

  DatabaseLocation postgreSql(Product product, Scenario scenario) throws SQLException {
    String what = product.id() + "-" + scenario.companyId();
    String template = templates.get(what);
    if (template == null) {
      template = "prepared" + templates.size();
      owner("CREATE DATABASE " + template);
      prepare(product, scenario.companyId(), location(template));
      templates.put(what, template);
    }
    owner("DROP DATABASE IF EXISTS " + CASE);
    owner("CREATE DATABASE " + CASE + " TEMPLATE " + template + " STRATEGY FILE_COPY");
    return location(CASE);
  }

  private DatabaseLocation location(String database) {
    return server.address(database, "postgres", "postgres", false, false).location();
  }

  private void owner(String statement) throws SQLException {
    try (Connection owner = server.owner()) {
      RealPostgreSql.execute(owner, statement);
    }
  }

  private static void prepare(Product product, String company, DatabaseLocation tenant)
      throws SQLException {
    DatabaseAdapter adapter = new DatabaseAdapters().of(tenant.type());
    try (Connection connection =
            DriverManager.getConnection(tenant.url(), tenant.user(), tenant.password());
        Statement statement = connection.createStatement()) {
      String schema = adapter.dialect().tenantTable(company, "x", product.appId()).schema();
      if (!schema.equals(adapter.dialect().defaultSchema())) {
        statement.execute("CREATE SCHEMA " + adapter.dialect().quote(schema));
      }
      for (SourceTable table : product.sourceTables()) {
        TableName staged = staged(adapter, product, company, table);
        var conversion = new StagingConversion(table.definition(), staged);
        statement.execute(adapter.dialect().createTable(conversion.target()));
      }
    }
  }

  /** Where a table of the source lies in the tenant. */
  static TableName staged(
      DatabaseAdapter adapter, Product product, String company, SourceTable table) {
    return adapter
        .dialect()
        .tenantTable(
            table.scope() == Scope.COMPANY ? company : "", table.stagingTable(), product.appId());
  }
}
