package org.cloudmigration.service.database.sqlserver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.Footprint;
import org.cloudmigration.service.database.TableDefinition;

/** In a source change tracking and procedures that read it, in a tenant the state table. */
final class SqlServerFootprint implements Footprint {

  private final SqlServerDialect dialect;

  SqlServerFootprint(SqlServerDialect dialect) {
    this.dialect = dialect;
  }

  /** A table without a primary key cannot be tracked. */
  @Override
  public List<DatabaseObject> inSource(List<TableDefinition> tables) {
    Map<String, List<TableDefinition>> byDatabase = new LinkedHashMap<>();
    for (TableDefinition table : tables) {
      byDatabase.computeIfAbsent(table.name().schema(), name -> new ArrayList<>()).add(table);
    }
    var objects = new ArrayList<DatabaseObject>();
    byDatabase.forEach(
        (database, own) -> {
          var source = new SourceObjects(dialect, database);
          objects.addAll(source.ofDatabase());
          own.stream().filter(t -> !t.key().isEmpty()).map(source::ofTable).forEach(objects::add);
        });
    return objects;
  }

  @Override
  public List<DatabaseObject> inTenant() {
    return new TenantObjects(dialect).all();
  }

  @Override
  public String leastPrivilegeScript(String login, List<String> databases) {
    return SqlServerLoginScript.of(dialect, login, databases);
  }
}
