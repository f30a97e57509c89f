package org.cloudmigration.service.database.sqlserver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.ServerFacts;
import org.cloudmigration.service.database.ServerFacts.ChangeTracking;
import org.cloudmigration.service.database.ServerFacts.Right;
import org.cloudmigration.service.database.ServerReader;
import org.cloudmigration.service.database.Trouble;

/** Asks what every login may ask, except for sizes (VIEW DATABASE STATE). */
final class SqlServerServerReader implements ServerReader {

  /** SERVERPROPERTY('EngineEdition') of Azure SQL Database. */
  private static final int AZURE = 5;

  private static final String FACTS =
      """
      SELECT CAST(SERVERPROPERTY(N'ProductVersion') AS nvarchar(128)) AS product_version,
             CAST(SERVERPROPERTY(N'Edition') AS nvarchar(128)) AS edition_name,
             CAST(SERVERPROPERTY(N'EngineEdition') AS int) AS engine_edition,
             d.name AS database_name, d.compatibility_level, SUSER_SNAME() AS login_name,
             t.[retention_period], t.retention_period_units_desc
        FROM sys.databases AS d
        LEFT JOIN sys.change_tracking_databases AS t ON t.database_id = d.database_id
       WHERE d.database_id = DB_ID()
      """;

  private static final String RIGHTS =
      """
      SELECT HAS_PERMS_BY_NAME(DB_NAME(), N'DATABASE', N'VIEW DEFINITION') AS read_catalogue,
             HAS_PERMS_BY_NAME(N'dbo', N'SCHEMA', N'SELECT') AS read_tables,
             HAS_PERMS_BY_NAME(N'dbo', N'SCHEMA', N'INSERT') AS insert_rows,
             HAS_PERMS_BY_NAME(N'dbo', N'SCHEMA', N'UPDATE') AS update_rows,
             HAS_PERMS_BY_NAME(N'dbo', N'SCHEMA', N'DELETE') AS delete_rows,
             HAS_PERMS_BY_NAME(DB_NAME(), N'DATABASE', N'CREATE TABLE') AS create_table,
             HAS_PERMS_BY_NAME(DB_NAME(), N'DATABASE', N'CREATE SCHEMA') AS create_schema,
             HAS_PERMS_BY_NAME(DB_NAME(), N'DATABASE', N'CREATE PROCEDURE') AS create_procedure,
             HAS_PERMS_BY_NAME(DB_NAME(), N'DATABASE', N'ALTER') AS alter_database,
             HAS_PERMS_BY_NAME(N'dbo', N'SCHEMA', N'VIEW CHANGE TRACKING') AS read_changes
      """;

  private static final String DATABASE = "SELECT DB_ID(?) AS id";

  private static final String SIZE =
      """
      SELECT SUM(p.used_page_count) * CAST(8192 AS bigint) AS bytes
        FROM %1$s.sys.dm_db_partition_stats AS p
        JOIN %1$s.sys.tables AS t ON t.object_id = p.object_id
      """;

  /** Asking the server itself would need VIEW SERVER STATE. */
  private static final Pattern ENCRYPTED = Pattern.compile("(?i);encrypt=(true|mandatory)(;|$)");

  private final SqlServerDialect dialect;

  SqlServerServerReader(SqlServerDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public ServerFacts read(Connection connection) throws SQLException {
    Set<Right> rights = rights(connection);
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(FACTS)) {
      row.next();
      boolean azure = row.getInt("engine_edition") == AZURE;
      String version = row.getString("product_version");
      return new ServerFacts(
          DatabaseType.SQL_SERVER,
          azure ? "Azure SQL Database" : "Microsoft SQL Server",
          version,
          Integer.parseInt(version.substring(0, version.indexOf('.'))),
          row.getString("edition_name"),
          row.getString("database_name"),
          row.getInt("compatibility_level"),
          tracking(row),
          isEncrypted(connection),
          row.getString("login_name"),
          rights);
    }
  }

  private static ChangeTracking tracking(ResultSet row) throws SQLException {
    int period = row.getInt("retention_period");
    if (row.wasNull()) {
      return new ChangeTracking(true, false, 0);
    }
    int days =
        switch (row.getString("retention_period_units_desc")) {
          case "MINUTES" -> period / (24 * 60);
          case "HOURS" -> period / 24;
          default -> period;
        };
    return new ChangeTracking(true, true, days);
  }

  /** An unencrypted address may still be encrypted, at the server's will; then this says no. */
  private static boolean isEncrypted(Connection connection) throws SQLException {
    String url = connection.getMetaData().getURL();
    return url != null && ENCRYPTED.matcher(url).find();
  }

  private static Set<Right> rights(Connection connection) throws SQLException {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(RIGHTS)) {
      row.next();
      addIf(rights, Right.READ_CATALOGUE, row, "read_catalogue");
      addIf(rights, Right.READ_TABLES, row, "read_tables");
      addIf(rights, Right.WRITE_TABLES, row, "insert_rows", "update_rows", "delete_rows");
      addIf(rights, Right.CREATE_OBJECTS, row, "create_table", "create_schema", "create_procedure");
      addIf(rights, Right.ALTER_DATABASE, row, "alter_database");
      addIf(rights, Right.READ_CHANGES, row, "read_changes");
    }
    return rights;
  }

  private static void addIf(Set<Right> rights, Right right, ResultSet row, String... columns)
      throws SQLException {
    for (String column : columns) {
      if (row.getInt(column) != 1) {
        return;
      }
    }
    rights.add(right);
  }

  @Override
  public boolean hasDatabase(Connection connection, String database) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(DATABASE)) {
      select.setString(1, database);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        row.getInt("id");
        return !row.wasNull();
      }
    }
  }

  @Override
  public OptionalLong size(Connection connection, String database) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(SIZE.formatted(dialect.quote(database)))) {
      row.next();
      return OptionalLong.of(row.getLong("bytes"));
    } catch (SQLException e) {
      if (dialect.trouble(e) == Trouble.NO_PERMISSION) {
        return OptionalLong.empty();
      }
      throw e;
    }
  }
}
