package org.cloudmigration.service.database.sqlserver;

import static org.cloudmigration.service.database.sqlserver.SqlServerDialect.literal;

import java.util.List;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.StateTable;
import org.cloudmigration.service.database.TableDefinition;

/** What is made in a tenant beside the tables that are copied. */
final class TenantObjects {

  /**
   * The same as the embedded engine does it: in the caller's transaction, and only while no newer
   * owner of the environment has written here.
   */
  private static final String RECORD_SYNCED_VERSION =
      """
      @TableSchema nvarchar(128),
      @TableName nvarchar(200),
      @Company nvarchar(128),
      @SourceDatabase nvarchar(128),
      @SourceTable nvarchar(128),
      @RunId uniqueidentifier,
      @Fence bigint,
      @SourceMarker nvarchar(1000),
      @SyncedVersion bigint,
      @PointInTime bit,
      @RowCount bigint,
      @ByteCount bigint,
      @Digest nvarchar(32)
      AS
      BEGIN
        SET NOCOUNT ON;
        SET XACT_ABORT ON;
        BEGIN TRANSACTION;
        UPDATE %1$s SET [fence] = [fence] WHERE [phase] = N'FENCE';
        IF EXISTS (SELECT 1 FROM %1$s WHERE [phase] = N'FENCE' AND [fence] > @Fence)
          THROW 51000, N'Another server works on this environment now.', 1;
        DELETE FROM %1$s WHERE [table_schema] = @TableSchema AND [table_name] = @TableName;
        INSERT INTO %1$s ([table_schema], [table_name], [live_table], [company],
          [source_database], [source_table], [phase], [run_id], [fence], [source_marker],
          [synced_version], [point_in_time], [row_count], [byte_count], [digest], [written_at])
        VALUES (@TableSchema, @TableName, @TableName, @Company,
          @SourceDatabase, @SourceTable, N'DONE', @RunId, @Fence, @SourceMarker,
          @SyncedVersion, @PointInTime, @RowCount, @ByteCount, @Digest, SYSUTCDATETIME());
        COMMIT TRANSACTION;
      END;
      """;

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
        own.procedure(
            "RecordSyncedVersion",
            "Notes up to which version a table is synced, together with its rows.",
            RECORD_SYNCED_VERSION.formatted(dialect.quote(state.name()))));
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
