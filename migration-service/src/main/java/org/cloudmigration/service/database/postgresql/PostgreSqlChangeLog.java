package org.cloudmigration.service.database.postgresql;

import java.util.List;
import org.cloudmigration.service.database.DatabaseObject;

/**
 * The change log of a source, once for all its tables. A version is the oldest transaction that was
 * still running when a snapshot was taken: everything older is in the snapshot, so whoever reads
 * from that transaction on misses nothing, however late it commits. What ran beside it may be read
 * twice.
 */
final class PostgreSqlChangeLog {

  static final String SCHEMA = "cloudmigration";

  /** As on SQL Server: three days between two runs are enough for most. */
  static final int RETENTION_DAYS = 3;

  private PostgreSqlChangeLog() {}

  static List<DatabaseObject> objects() {
    return List.of(
        new DatabaseObject(
            SCHEMA,
            "Schema",
            SCHEMA,
            "Holds everything that the migration makes here, apart from the triggers.",
            "CREATE SCHEMA IF NOT EXISTS cloudmigration",
            "DROP SCHEMA IF EXISTS cloudmigration",
            "SELECT to_regnamespace('cloudmigration') IS NOT NULL"),
        table(
            "tracked_table",
            "One row for each table whose changes are recorded, with the oldest version from which"
                + " its record is complete.",
            """
            table_schema text NOT NULL,
            table_name text NOT NULL,
            changes_trigger oid NOT NULL,
            truncation_trigger oid NOT NULL,
            min_valid_version bigint NOT NULL,
            PRIMARY KEY (table_schema, table_name)"""),
        table(
            "change_log",
            "One row for each inserted, updated or deleted row of those tables: the key, never the"
                + " other values. Kept for "
                + RETENTION_DAYS
                + " days.",
            """
            table_schema text NOT NULL,
            table_name text NOT NULL,
            transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
            id bigint GENERATED ALWAYS AS IDENTITY,
            operation "char" NOT NULL,
            key jsonb NOT NULL,
            changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (table_schema, table_name, transaction, id)"""),
        function(
            "record_change()",
            "Writes the key of a changed row into the log; the triggers call it.",
            PostgreSqlFunctions.RECORD_CHANGE),
        function(
            "record_truncation()",
            "Notes that a table was emptied by TRUNCATE, after which it is copied in full.",
            PostgreSqlFunctions.RECORD_TRUNCATION),
        function(
            "current_version()",
            "Tells the version up to which changes are complete.",
            PostgreSqlFunctions.CURRENT_VERSION),
        function(
            "min_valid_version(text, text)",
            "Tells the oldest version from which the changes of a table are known.",
            PostgreSqlFunctions.MIN_VALID_VERSION),
        function(
            "changes(text, text, bigint)",
            "Tells which rows of a table changed since a version.",
            PostgreSqlFunctions.CHANGES),
        function(
            "clean_up()",
            "Removes what is older than " + RETENTION_DAYS + " days from the log, before each run.",
            PostgreSqlFunctions.CLEAN_UP));
  }

  private static DatabaseObject table(String name, String purpose, String columns) {
    String whole = SCHEMA + "." + name;
    return new DatabaseObject(
        SCHEMA,
        "Table",
        whole,
        purpose,
        "CREATE TABLE IF NOT EXISTS " + whole + " (\n" + columns + ")",
        "DROP TABLE IF EXISTS " + whole,
        "SELECT to_regclass('" + whole + "') IS NOT NULL");
  }

  private static DatabaseObject function(String signature, String purpose, String creation) {
    String whole = SCHEMA + "." + signature;
    return new DatabaseObject(
        SCHEMA,
        "Function",
        whole,
        purpose,
        creation,
        "DROP FUNCTION IF EXISTS " + whole,
        "SELECT to_regprocedure('" + whole + "') IS NOT NULL");
  }
}
