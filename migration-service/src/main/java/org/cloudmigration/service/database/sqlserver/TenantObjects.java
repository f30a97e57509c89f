package org.cloudmigration.service.database.sqlserver;

import static org.cloudmigration.service.database.sqlserver.SqlServerDialect.literal;

import java.util.List;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.StateTable;
import org.cloudmigration.service.database.TableDefinition;

/** What is made in a tenant beside the tables that are copied. */
final class TenantObjects {

  private final SqlServerDialect dialect;

  TenantObjects(SqlServerDialect dialect) {
    this.dialect = dialect;
  }

  List<DatabaseObject> all() {
    TableDefinition state = StateTable.in(SqlServerDialect.SCHEMA);
    var own = new OwnSchema(dialect, SqlServerDialect.SCHEMA, "");
    return List.of(
        table(state),
        own.schema(),
        new SyncedVersionProcedure(dialect).in(own),
        new ApplyChangesProcedure(dialect).in(own));
  }

  private DatabaseObject table(TableDefinition state) {
    String name = dialect.quote(state.name());
    String there = "SELECT 1 FROM sys.tables WHERE object_id = OBJECT_ID(" + literal(name) + ")";
    return new DatabaseObject(
        state.name().schema(),
        "Table",
        state.name().toString(),
        StateTable.PURPOSE,
        "IF NOT EXISTS (%s) %s;".formatted(there, dialect.createTable(state)),
        "DROP TABLE IF EXISTS " + name + ";",
        SourceObjects.count(there));
  }
}
