package org.cloudmigration.service.database.sqlserver;

import static java.util.stream.Collectors.joining;
import static org.cloudmigration.service.database.sqlserver.SqlServerDialect.literal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cloudmigration.service.database.ChangesProcedure;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.StateTable;
import org.cloudmigration.service.database.TableDefinition;

/**
 * The procedure that notes what a table is synced to. It does what the embedded engine does: in the
 * caller's transaction, and only while no newer owner of the environment has written here. Its
 * columns are those of {@link StateTable}, whichever it has.
 */
final class SyncedVersionProcedure {

  static final String NAME = "RecordSyncedVersion";

  /** What follows from the table's being live, with all its rows. */
  private static final Map<String, String> SETTLED =
      Map.of(
          "live_table", "@TableName",
          "phase", "N'DONE'",
          "checkpoint", "N''",
          "written_at", "SYSUTCDATETIME()");

  private static final String BODY =
      """
      %s
      AS
      BEGIN
        SET NOCOUNT ON;
        SET XACT_ABORT ON;
        BEGIN TRANSACTION;
        UPDATE %2$s SET [fence] = [fence] WHERE [phase] = N'FENCE';
        IF EXISTS (SELECT 1 FROM %2$s WHERE [phase] = N'FENCE' AND [fence] > @Fence)
          THROW 51000, N'Another server works on this environment now.', 1;
        DELETE FROM %2$s WHERE [table_schema] = @TableSchema AND [table_name] = @TableName;
        INSERT INTO %2$s (%3$s)
        VALUES (%4$s);
        COMMIT TRANSACTION;
      END;
      """;

  private final SqlServerDialect dialect;
  private final TableDefinition state = StateTable.in(SqlServerDialect.SCHEMA);

  SyncedVersionProcedure(SqlServerDialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Takes the place of one with other parameters, which an older version has made. A procedure
   * cannot be made over columns that its table lacks.
   */
  DatabaseObject in(OwnSchema own) {
    String columns =
        StateTable.addedLater().stream().map(this::addition).collect(joining("\n", "", "\n"));
    return own.procedure(
        NAME,
        "Notes up to which version a table is synced, together with its rows.",
        body(),
        parameters().size(),
        columns);
  }

  private String addition(Column column) {
    return "IF COL_LENGTH(%s, %s) IS NULL %s;"
        .formatted(
            literal(dialect.quote(state.name())),
            literal(column.name()),
            dialect.addColumn(state.name(), column, StateTable.nothing(column)));
  }

  List<Column> parameters() {
    return StateTable.toldOfLive();
  }

  String body() {
    return BODY.formatted(
        list(
            parameters(), ",\n", column -> parameter(column) + " " + dialect.render(column.type())),
        dialect.quote(state.name()),
        list(state.columns(), ", ", column -> dialect.quote(column.name())),
        list(
            state.columns(),
            ", ",
            column -> SETTLED.getOrDefault(column.name(), parameter(column))));
  }

  private static String list(List<Column> columns, String between, Function<Column, String> each) {
    return columns.stream().map(each).collect(joining(between));
  }

  /** {@code table_name} is {@code @TableName}. */
  static String parameter(Column column) {
    return "@" + ChangesProcedure.parameter(column);
  }
}
