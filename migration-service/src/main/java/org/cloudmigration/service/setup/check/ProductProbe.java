package org.cloudmigration.service.setup.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceTable;

/**
 * Looks whether a source is a product's; reads its catalogue alone.
 *
 * @param systemSchema where a product's system tables stand: the schema of the system database's
 *     name where a connection sees one database, otherwise the schema of the database connected to
 */
public record ProductProbe(
    DatabaseAdapter adapter, Connection source, Function<Product, String> systemSchema) {

  /**
   * @param all the products that the source could be of instead
   */
  public ProductFacts read(Product wanted, Collection<Product> all) throws SQLException {
    String schema = systemSchema.apply(wanted);
    Set<String> missing = missingMarkers(wanted);
    return new ProductFacts(
        wanted.displayName(),
        wanted.systemDatabase(),
        isThere(schema),
        missing,
        holdsCompany(wanted, schema),
        missing.isEmpty() ? "" : other(wanted, all),
        missing.isEmpty() ? wanted.installedVersion(source, adapter, schema).orElse("") : "",
        wanted.oldestVersion());
  }

  private Set<String> missingMarkers(Product product) throws SQLException {
    Set<String> missing = new HashSet<>();
    for (String marker : product.markerTables()) {
      if (!isMarked(systemSchema.apply(product), marker)) {
        missing.add(marker);
      }
    }
    return missing;
  }

  private String other(Product wanted, Collection<Product> all) throws SQLException {
    for (Product product : all) {
      boolean candidate = !product.id().equals(wanted.id()) && !product.markerTables().isEmpty();
      if (candidate && missingMarkers(product).isEmpty()) {
        return product.displayName();
      }
    }
    return "";
  }

  /** On SQL Server, nobody gets a connection to a database that is not there. */
  private boolean isThere(String schema) throws SQLException {
    return adapter.type() == DatabaseType.SQL_SERVER
        || adapter.serverReader().hasDatabase(source, schema);
  }

  private boolean holdsCompany(Product product, String schema) throws SQLException {
    for (SourceTable table : product.sourceTables()) {
      if (table.scope() == SourceTable.Scope.COMPANY) {
        return has(schema, table.name());
      }
    }
    return false;
  }

  /** By a table, or by a column of one where other products call a table the same. */
  private boolean isMarked(String schema, String marker) throws SQLException {
    int dot = marker.indexOf('.');
    if (dot < 0) {
      return has(schema, marker);
    }
    String column = marker.substring(dot + 1);
    return adapter
        .schemaReader()
        .survey(source, new TableName(schema, marker.substring(0, dot)))
        .stream()
        .flatMap(table -> table.definition().columns().stream())
        .anyMatch(each -> each.name().equals(column));
  }

  private boolean has(String schema, String table) throws SQLException {
    return adapter.schemaReader().exists(source, new TableName(schema, table));
  }
}
