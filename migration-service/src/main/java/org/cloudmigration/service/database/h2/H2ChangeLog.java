package org.cloudmigration.service.database.h2;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;

/**
 * Change tracking for H2, with the meaning of SQL Server's: a table of keys for each tracked table,
 * with the version in which a row changed. The version's row stays locked until the change commits,
 * so that versions follow the order of commits. Each log has an id, which a copied file shares and
 * a file that was generated anew does not.
 */
final class H2ChangeLog {

  static final String SCHEMA = "cloudmigration";
  static final String VERSION = "change_version";

  private static final String TRACKED = "tracked_table";

  private final Dialect dialect;

  H2ChangeLog(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Statements that begin to record the changes of a table with a primary key. */
  List<String> track(TableDefinition table) {
    TableName name = table.name();
    String keys =
        table.keyColumns().stream()
            .map(c -> dialect.quote(c.name()) + " " + dialect.render(c.type()) + " NOT NULL")
            .collect(joining(", "));
    return List.of(
        "CREATE SCHEMA IF NOT EXISTS " + dialect.quote(SCHEMA),
        "CREATE TABLE IF NOT EXISTS %s (table_schema VARCHAR(128), table_name VARCHAR(128), version BIGINT NOT NULL, oldest_version BIGINT NOT NULL, row_count BIGINT NOT NULL, log_id UUID DEFAULT RANDOM_UUID() NOT NULL, PRIMARY KEY (table_schema, table_name))"
            .formatted(tracked()),
        "CREATE TABLE %s (%s BIGINT NOT NULL, %s)"
            .formatted(dialect.quote(changes(name)), dialect.quote(VERSION), keys),
        "CREATE INDEX ON %s (%s)".formatted(dialect.quote(changes(name)), dialect.quote(VERSION)),
        "INSERT INTO %s (table_schema, table_name, version, oldest_version, row_count) SELECT %s, %s, 1, 1, COUNT(*) FROM %s"
            .formatted(
                tracked(), literal(name.schema()), literal(name.name()), dialect.quote(name)),
        "CREATE TRIGGER %s AFTER INSERT, UPDATE, DELETE ON %s FOR EACH ROW CALL '%s'"
            .formatted(
                dialect.quote(new TableName(name.schema(), "changes of " + name.name())),
                dialect.quote(name),
                H2ChangeTrigger.class.getName()));
  }

  String tracked() {
    return dialect.quote(new TableName(SCHEMA, TRACKED));
  }

  TableName changes(TableName table) {
    return new TableName(SCHEMA, table.toString());
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
