package org.cloudmigration.service.database.sqlserver;

/**
 * Procedures that an engine calls in a source: Azure Data Factory by a Lookup, whose rows they are,
 * the embedded engine as well. The order of reading is the caller's: version first, then rows.
 */
final class SourceProcedures {

  /**
   * One row. RecoveryFork changes when a backup is restored and worked on; Azure SQL Database has
   * none, there the moment of creation has to do.
   */
  static final String CURRENT_VERSION =
      """
      AS
      BEGIN
        SET NOCOUNT ON;
        DECLARE @Fork uniqueidentifier;
        IF CAST(SERVERPROPERTY(N'EngineEdition') AS int) <> 5
          SET @Fork = (SELECT r.recovery_fork_guid FROM sys.database_recovery_status AS r
                        WHERE r.database_id = DB_ID());
        SELECT CHANGE_TRACKING_CURRENT_VERSION() AS CurrentVersion,
               d.name AS DatabaseName, d.create_date AS CreatedAt, @Fork AS RecoveryFork
          FROM sys.databases AS d
         WHERE d.database_id = DB_ID();
      END;
      """;

  /** One row; MinValidVersion is null if the table is not tracked, or not there. */
  static final String TABLE_VERSION =
      """
      @TableName sysname
      AS
      BEGIN
        SET NOCOUNT ON;
        SELECT CHANGE_TRACKING_CURRENT_VERSION() AS CurrentVersion,
               CHANGE_TRACKING_MIN_VALID_VERSION(OBJECT_ID(N'[dbo].' + QUOTENAME(@TableName)))
                 AS MinValidVersion;
      END;
      """;

  /** A row for each tracked table; a Lookup takes no more than 5,000. */
  static final String TABLE_VERSIONS =
      """
      AS
      BEGIN
        SET NOCOUNT ON;
        SELECT o.name AS TableName, CHANGE_TRACKING_CURRENT_VERSION() AS CurrentVersion,
               t.min_valid_version AS MinValidVersion, t.begin_version AS BeginVersion,
               t.cleanup_version AS CleanupVersion
          FROM sys.change_tracking_tables AS t
          JOIN sys.tables AS o ON o.object_id = t.object_id
         ORDER BY o.name;
      END;
      """;

  private SourceProcedures() {}
}
