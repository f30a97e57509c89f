package org.cloudmigration.service.database.sqlserver;

import static org.cloudmigration.service.database.sqlserver.SqlServerDialect.literal;

import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.TableDefinition;

/** What is made in one database of a source. Every statement may be run again. */
final class SourceObjects {

  private final SqlServerDialect dialect;
  private final String database;
  private final String quoted;

  SourceObjects(SqlServerDialect dialect, String database) {
    this.dialect = dialect;
    this.database = database;
    quoted = dialect.quote(database);
  }

  List<DatabaseObject> ofDatabase() {
    var objects = new ArrayList<DatabaseObject>();
    objects.add(changeTracking());
    objects.add(snapshotIsolation());
    var own = new OwnSchema(dialect, database, quoted + ".");
    objects.add(own.schema());
    objects.add(
        own.procedure(
            "GetCurrentVersion",
            "Tells up to which version changes are complete, and by which mark a restored backup is"
                + " known.",
            SourceProcedures.CURRENT_VERSION));
    objects.add(
        own.procedure(
            "GetTableVersion",
            "Tells whether the changes of one table are known since a version.",
            SourceProcedures.TABLE_VERSION));
    objects.add(
        own.procedure(
            "GetTableVersions",
            "Tells the same of all tables at once.",
            SourceProcedures.TABLE_VERSIONS));
    return objects;
  }

  /** Removed only if nobody else tracks a table in this database. */
  private DatabaseObject changeTracking() {
    String tracked =
        "SELECT 1 FROM sys.change_tracking_databases WHERE database_id = DB_ID("
            + literal(database)
            + ")";
    String tables = "SELECT 1 FROM " + quoted + ".sys.change_tracking_tables";
    return new DatabaseObject(
        database,
        "Change tracking",
        database,
        "Lets SQL Server remember for 3 days which rows changed, so that later runs copy only them.",
        "IF NOT EXISTS (%s) ALTER DATABASE %s SET CHANGE_TRACKING = ON (CHANGE_RETENTION = 3 DAYS, AUTO_CLEANUP = ON);"
            .formatted(tracked, quoted),
        "IF EXISTS (%s) AND NOT EXISTS (%s) ALTER DATABASE %s SET CHANGE_TRACKING = OFF;"
            .formatted(tracked, tables, quoted),
        count(tracked));
  }

  private DatabaseObject snapshotIsolation() {
    // 1 is on, 3 is being switched on.
    String on =
        "SELECT 1 FROM sys.databases WHERE database_id = DB_ID(%s) AND snapshot_isolation_state IN (1, 3)"
            .formatted(literal(database));
    return new DatabaseObject(
        database,
        "Snapshot isolation",
        database,
        "Lets tables be read as of one moment without blocking those who work in them.",
        "IF NOT EXISTS (%s) ALTER DATABASE %s SET ALLOW_SNAPSHOT_ISOLATION ON;"
            .formatted(on, quoted),
        "IF EXISTS (%s) ALTER DATABASE %s SET ALLOW_SNAPSHOT_ISOLATION OFF;".formatted(on, quoted),
        count(on));
  }

  DatabaseObject ofTable(TableDefinition table) {
    String name = dialect.quote(table.name());
    String tracked =
        "SELECT 1 FROM %s.sys.change_tracking_tables WHERE object_id = OBJECT_ID(%s)"
            .formatted(quoted, literal(name));
    return new DatabaseObject(
        database,
        "Change tracking of a table",
        table.name().toString(),
        "Remembers which rows of this table changed: the key and the kind of change.",
        "IF NOT EXISTS (%s) ALTER TABLE %s ENABLE CHANGE_TRACKING;".formatted(tracked, name),
        "IF EXISTS (%s) ALTER TABLE %s DISABLE CHANGE_TRACKING;".formatted(tracked, name),
        count(tracked));
  }

  static String count(String query) {
    return query.replaceFirst("SELECT 1", "SELECT COUNT(*)");
  }
}
