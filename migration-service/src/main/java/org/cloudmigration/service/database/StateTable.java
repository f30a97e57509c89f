package org.cloudmigration.service.database;

import java.util.List;
import java.util.Set;
import org.cloudmigration.service.database.ColumnType.Kind;

/**
 * The definition of {@code $migration$state}, which every tenant has: a row for each copy of a
 * table with the version it is synced to, and one with the highest fence.
 */
public final class StateTable {

  public static final String NAME = "$migration$state";

  /** For a DBA. */
  public static final String PURPOSE =
      "Remembers for each table what was copied and up to which version, beside the data, so that it"
          + " is true of them even after a crash.";

  /** Tables of older versions lack these. */
  private static final Set<String> LATER =
      Set.of("extent", "moved_rows", "moved_bytes", "checkpoint", "filled", "preserving");

  /** What these hold follows from a table's being live, with all its rows. */
  private static final Set<String> OF_LIVE =
      Set.of("live_table", "phase", "checkpoint", "written_at");

  private StateTable() {}

  public static TableDefinition in(String schema) {
    return new TableDefinition(
        new TableName(schema, NAME),
        List.of(
            text("table_schema", 128),
            text("table_name", 200),
            text("live_table", 200),
            text("company", 128),
            text("source_database", 128),
            text("source_table", 128),
            text("phase", 20),
            // The run, or the order of a reload in it.
            Column.notNull("run_id", ColumnType.of(Kind.UNIQUEIDENTIFIER)),
            number("fence"),
            text("source_marker", 1000),
            number("synced_version"),
            Column.notNull("point_in_time", ColumnType.of(Kind.BIT)),
            number("row_count"),
            number("byte_count"),
            text("digest", 32),
            text("extent", 20),
            number("moved_rows"),
            number("moved_bytes"),
            // Where the last row that was loaded stands in the order in which they are read, and in
            // which one; blank once all are there.
            Column.notNull("checkpoint", ColumnType.of(Kind.TEXT)),
            // Fingerprint of the columns that are written into a table that others made; else
            // blank.
            text("filled", 40),
            // Whose the table is where cloud data is preserved in it, rows that were kept, and rows
            // of the source; else blank.
            text("preserving", 60),
            Column.notNull("written_at", new ColumnType(Kind.DATETIME, 0, 3))),
        List.of("table_schema", "table_name"));
  }

  /** Columns that a table of an older version may lack. */
  public static List<Column> addedLater() {
    return in("").columns().stream().filter(column -> LATER.contains(column.name())).toList();
  }

  /** What has to be told of a live table: columns that do not follow from its being one. */
  public static List<Column> toldOfLive() {
    return in("").columns().stream().filter(column -> !OF_LIVE.contains(column.name())).toList();
  }

  /** What such a column holds in rows that are there. */
  public static String nothing(Column column) {
    return column.type().kind() == Kind.BIGINT ? "0" : "''";
  }

  /**
   * The table as something that setup makes, where the dialect knows {@code IF NOT EXISTS}.
   *
   * @param presence query that tells whether it is there
   */
  public static DatabaseObject object(Dialect dialect, String presence) {
    TableDefinition state = in(dialect.defaultSchema());
    return new DatabaseObject(
        state.name().schema(),
        "Table",
        state.name().toString(),
        PURPOSE,
        dialect.createTable(state).replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS"),
        "DROP TABLE IF EXISTS " + dialect.quote(state.name()),
        presence);
  }

  private static Column text(String name, int length) {
    return Column.notNull(name, ColumnType.of(Kind.VARCHAR, length));
  }

  private static Column number(String name) {
    return Column.notNull(name, ColumnType.of(Kind.BIGINT));
  }
}
