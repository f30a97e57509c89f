package org.cloudmigration.service.database.sqlserver;

import static java.util.stream.Collectors.joining;

import com.microsoft.sqlserver.jdbc.SQLServerConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.cloudmigration.service.database.CatalogueQuery;
import org.cloudmigration.service.database.ChangeReader;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;

/**
 * Change tracking, in the one correct order of Microsoft's documentation: within a snapshot
 * transaction the version comes first, then the rows. Its functions speak of the database in which
 * they are called, which is why the connection turns to the table's.
 */
final class SqlServerChangeReader implements ChangeReader {

  static final String SNAPSHOT_STATE =
      "SELECT d.snapshot_isolation_state FROM sys.databases AS d WHERE d.database_id = DB_ID()";

  /** Without the procedure nothing is known of versions; the preparation makes it. */
  static final String KNOWN =
      "SELECT DB_NAME() AS database_name,"
          + " OBJECT_ID(N'[cloudmigration].[GetCurrentVersion]') AS procedure_id";

  static final String CURRENT_VERSION = "EXEC [cloudmigration].[GetCurrentVersion]";

  static final String OLDEST_VERSION =
      "SELECT CHANGE_TRACKING_MIN_VALID_VERSION(OBJECT_ID(?)) AS oldest_version";

  /**
   * When the table was tracked last: a version that was counted before may be as high as the first
   * one since, if nobody changed a tracked table in between.
   */
  static final String TRACKED_SINCE =
      """
      SELECT i.create_date
        FROM sys.internal_tables AS i
       WHERE i.internal_type_desc = N'CHANGE_TRACKING' AND i.parent_object_id = OBJECT_ID(?)
      """;

  static final String RETENTION =
      """
      SELECT t.[retention_period] AS kept, t.[retention_period_units] AS unit_no
        FROM sys.change_tracking_databases AS t
       WHERE t.database_id = DB_ID() AND t.is_auto_cleanup_on = 1
      """;

  /** As sys.change_tracking_databases numbers them, from 1. */
  private static final List<ChronoUnit> UNITS =
      List.of(ChronoUnit.MINUTES, ChronoUnit.HOURS, ChronoUnit.DAYS);

  private static final int ALLOWED = 1;

  private final SqlServerDialect dialect;

  SqlServerChangeReader(SqlServerDialect dialect) {
    this.dialect = dialect;
  }

  /** Without snapshot isolation the rows may be of different moments, and the copy says so. */
  @Override
  public SourcePoint begin(Connection source, TableName table) throws SQLException {
    source.setAutoCommit(true);
    if (!table.schema().equals(SqlServerDialect.SCHEMA)) {
      source.setCatalog(table.schema());
    }
    boolean snapshot = snapshotIsAllowed(source);
    source.setTransactionIsolation(
        snapshot
            ? SQLServerConnection.TRANSACTION_SNAPSHOT
            : Connection.TRANSACTION_READ_COMMITTED);
    source.setAutoCommit(false);
    SourcePoint point = point(source, snapshot);
    return point.version() == SourcePoint.NOT_TRACKED
        ? point
        : point.recordedSince(trackedSince(source, table));
  }

  /** Blank as well if the login may not see it. */
  private String trackedSince(Connection source, TableName table) throws SQLException {
    try (PreparedStatement question = source.prepareStatement(TRACKED_SINCE)) {
      question.setNString(1, dialect.quote(table));
      try (ResultSet row = question.executeQuery()) {
        return row.next() ? moment(Objects.toString(row.getString(1), "")) : "";
      }
    }
  }

  private static boolean snapshotIsAllowed(Connection source) throws SQLException {
    try (Statement statement = source.createStatement();
        ResultSet row = statement.executeQuery(SNAPSHOT_STATE)) {
      return row.next() && row.getInt(1) == ALLOWED;
    }
  }

  private static SourcePoint point(Connection source, boolean snapshot) throws SQLException {
    try (Statement statement = source.createStatement()) {
      try (ResultSet row = statement.executeQuery(KNOWN)) {
        row.next();
        if (row.getObject(2) == null) {
          return new SourcePoint(row.getString(1), SourcePoint.NOT_TRACKED, snapshot);
        }
      }
      try (ResultSet row = statement.executeQuery(CURRENT_VERSION)) {
        row.next();
        // No version at all, where tracking is off, reads as 0.
        long version = row.getLong("CurrentVersion");
        return new SourcePoint(marker(row), version, snapshot);
      }
    }
  }

  /** A restored backup is created on the day it is restored, and keeps its recovery fork. */
  private static String marker(ResultSet row) throws SQLException {
    String identity = row.getString("DatabaseName") + "/" + moment(row.getString("CreatedAt"));
    return SourcePoint.marker(identity, Objects.toString(row.getString("RecoveryFork"), ""));
  }

  /** As JDBC writes it. A data factory tells it as JSON does, and means the same. */
  private static String moment(String told) {
    try {
      String local = told.replace(' ', 'T').replaceFirst("Z$", "");
      return Timestamp.valueOf(LocalDateTime.parse(local)).toString();
    } catch (DateTimeParseException e) {
      return told;
    }
  }

  @Override
  public OptionalLong oldestVersion(Connection source, TableName table) throws SQLException {
    try (PreparedStatement question = source.prepareStatement(OLDEST_VERSION)) {
      question.setNString(1, dialect.quote(table));
      try (ResultSet row = question.executeQuery()) {
        row.next();
        long oldest = row.getLong(1);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(oldest);
      }
    }
  }

  @Override
  public Optional<Duration> retention(Connection source) throws SQLException {
    return CatalogueQuery.ask(
            source,
            RETENTION,
            row -> Duration.of(row.getLong("kept"), UNITS.get(row.getInt("unit_no") - 1)))
        .stream()
        .findFirst();
  }

  @Override
  public String keepFor(TableName table, Duration time) {
    return "ALTER DATABASE %s SET CHANGE_TRACKING (CHANGE_RETENTION = %d HOURS, AUTO_CLEANUP = ON)"
        .formatted(dialect.quote(table.schema()), time.toHours());
  }

  @Override
  public String changedRows(TableDefinition table, long since) {
    return dialect.rowsOf(table, changedKeys(table, since));
  }

  @Override
  public String changedKeys(TableDefinition table, long since) {
    String key = table.key().stream().map(k -> "l." + dialect.quote(k)).collect(joining(", "));
    return "SELECT %s FROM CHANGETABLE(CHANGES %s, %d) AS l"
        .formatted(key, dialect.quote(table.name()), since);
  }
}
