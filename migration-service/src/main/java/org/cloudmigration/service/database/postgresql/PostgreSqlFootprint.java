package org.cloudmigration.service.database.postgresql;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.Footprint;
import org.cloudmigration.service.database.StateTable;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;

/** In a source a change log with triggers, in a tenant the state table. */
final class PostgreSqlFootprint implements Footprint {

  private static final String CHANGES = "cloudmigration_changes";
  private static final String TRUNCATION = "cloudmigration_truncation";

  private final PostgreSqlDialect dialect;

  PostgreSqlFootprint(PostgreSqlDialect dialect) {
    this.dialect = dialect;
  }

  /** A table without a primary key gets no trigger: its changes cannot be told row by row. */
  @Override
  public List<DatabaseObject> inSource(List<TableDefinition> tables) {
    var objects = new ArrayList<DatabaseObject>(PostgreSqlChangeLog.objects());
    for (TableDefinition table : tables) {
      if (!table.key().isEmpty()) {
        objects.add(changesTrigger(table));
        objects.add(truncationTrigger(table));
        objects.add(trackedRow(table));
      }
    }
    return objects;
  }

  private DatabaseObject changesTrigger(TableDefinition table) {
    String key = table.key().stream().map(PostgreSqlDialect::literal).collect(joining(", "));
    return trigger(
        table,
        CHANGES,
        "Records the keys of inserted, updated and deleted rows, so that later runs copy only them.",
        "AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION"
            + " cloudmigration.record_change("
            + key.replace("%", "%%")
            + ")");
  }

  private DatabaseObject truncationTrigger(TableDefinition table) {
    return trigger(
        table,
        TRUNCATION,
        "Records that the table was emptied by TRUNCATE, which deletes rows without telling them.",
        "AFTER TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION"
            + " cloudmigration.record_truncation()");
  }

  /** ALWAYS, so that rows which logical replication brings are told too. */
  private DatabaseObject trigger(
      TableDefinition table, String name, String purpose, String definition) {
    String quoted = dialect.quote(table.name());
    String creation =
        PostgreSqlDialect.block(
            "CREATE TRIGGER %s %s;\nALTER TABLE %s ENABLE ALWAYS TRIGGER %s;\n"
                .formatted(name, definition.formatted(quoted), quoted, name));
    return new DatabaseObject(
        table.name().schema(),
        "Trigger",
        name + " on " + table.name(),
        purpose,
        creation,
        "DROP TRIGGER IF EXISTS " + name + " ON " + quoted,
        "SELECT count(*) > 0 FROM pg_trigger WHERE tgname = '%s' AND tgrelid = to_regclass(%s)"
            .formatted(name, PostgreSqlDialect.literal(quoted)));
  }

  /** Names the triggers by number: a trigger that was made anew has missed something. */
  private DatabaseObject trackedRow(TableDefinition table) {
    String schema = PostgreSqlDialect.literal(table.name().schema());
    String name = PostgreSqlDialect.literal(table.name().name());
    String quoted = PostgreSqlDialect.literal(dialect.quote(table.name()));
    String triggers =
        """
        FROM pg_trigger c JOIN pg_trigger t ON t.tgrelid = c.tgrelid
         WHERE c.tgrelid = to_regclass(%s) AND c.tgname = '%s' AND t.tgname = '%s'"""
            .formatted(quoted, CHANGES, TRUNCATION);
    String creation =
        """
        INSERT INTO cloudmigration.tracked_table AS k
        SELECT %s, %s, c.oid, t.oid, pg_current_xact_id()::text::bigint + 1
          %s
        ON CONFLICT (table_schema, table_name) DO UPDATE
           SET changes_trigger = excluded.changes_trigger,
               truncation_trigger = excluded.truncation_trigger,
               min_valid_version = excluded.min_valid_version"""
            .formatted(schema, name, triggers);
    String there = "k.table_schema = %s AND k.table_name = %s".formatted(schema, name);
    return new DatabaseObject(
        table.name().schema(),
        "Row in cloudmigration.tracked_table",
        table.name().toString(),
        "Notes since when the triggers have told the changes of this table.",
        creation,
        PostgreSqlDialect.block(
            """
            IF to_regclass('cloudmigration.tracked_table') IS NOT NULL THEN
              DELETE FROM cloudmigration.tracked_table AS k WHERE %s;
            END IF;
            """
                .formatted(there)),
        """
        SELECT count(*) > 0
          %s
           AND EXISTS (SELECT 1 FROM cloudmigration.tracked_table AS k
                        WHERE %s AND k.changes_trigger = c.oid AND k.truncation_trigger = t.oid)"""
            .formatted(triggers, there));
  }

  @Override
  public List<DatabaseObject> inTenant() {
    var state = new TableName(dialect.defaultSchema(), StateTable.NAME);
    String quoted = PostgreSqlDialect.literal(dialect.quote(state));
    return List.of(StateTable.object(dialect, "SELECT to_regclass(" + quoted + ") IS NOT NULL"));
  }

  @Override
  public String leastPrivilegeScript(String login, List<String> databases) {
    return PostgreSqlLoginScript.of(dialect, login, databases);
  }
}
