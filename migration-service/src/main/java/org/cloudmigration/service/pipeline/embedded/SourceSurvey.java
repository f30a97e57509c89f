package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.PresenceQuery;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.SurveyedTable;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.diagnosis.TableSurvey.Tracking;

/** What a source tells of one of its tables, without a row of it. */
record SourceSurvey(SurveyedTable table, Tracking tracking) implements SourceVersions {

  /**
   * @throws SourceTableMissingException if there is no such table
   * @throws SQLException if it cannot be read
   */
  static SourceSurvey of(DatabaseAdapter adapter, Connection connection, TableName name)
      throws SQLException {
    try {
      SourcePoint point = adapter.changeReader().begin(connection, name);
      SurveyedTable table =
          adapter
              .schemaReader()
              .survey(connection, name)
              .orElseThrow(() -> new SourceTableMissingException(name));
      tryToRead(adapter, connection, table.definition());
      return new SourceSurvey(table, tracking(adapter, connection, table.definition(), point));
    } finally {
      // What failed before the transaction began must not be hidden by the lack of one.
      if (!connection.isClosed() && !connection.getAutoCommit()) {
        connection.rollback();
      }
    }
  }

  /** The catalogue shows also what the login may not read. */
  private static void tryToRead(
      DatabaseAdapter adapter, Connection connection, TableDefinition table) throws SQLException {
    if (table.storedColumns().isEmpty()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery(adapter.dialect().select(table) + " WHERE 1 = 0").close();
    }
  }

  private static Tracking tracking(
      DatabaseAdapter adapter, Connection connection, TableDefinition table, SourcePoint point)
      throws SQLException {
    OptionalLong oldest =
        point.version() == SourcePoint.NOT_TRACKED
            ? OptionalLong.empty()
            : adapter.changeReader().oldestVersion(connection, table.name());
    var tracking =
        new Tracking(point, oldest, adapter.changeReader().retention(connection), List.of());
    return oldest.isPresent() && point.pointInTime()
        ? tracking
        : new Tracking(
            point,
            oldest,
            tracking.retention(),
            missing(connection, adapter.footprint().inSource(List.of(table))));
  }

  /** What is not there, and with it all that builds on it. */
  private static List<DatabaseObject> missing(Connection connection, List<DatabaseObject> all) {
    var missing = new ArrayList<DatabaseObject>();
    for (List<DatabaseObject> batch : PresenceQuery.batches(all)) {
      missing.addAll(missing.isEmpty() ? missingOf(connection, batch).orElse(batch) : batch);
    }
    return missing;
  }

  private static Optional<List<DatabaseObject>> missingOf(
      Connection connection, List<DatabaseObject> batch) {
    try {
      return Optional.of(PresenceQuery.missing(connection, batch));
    } catch (SQLException e) {
      System.getLogger(SourceSurvey.class.getName())
          .log(System.Logger.Level.DEBUG, "The source does not tell what is there.", e);
      return Optional.empty();
    }
  }

  @Override
  public SourcePoint point() {
    return tracking.point();
  }

  @Override
  public OptionalLong oldestVersion() {
    return tracking.oldestVersion();
  }
}
