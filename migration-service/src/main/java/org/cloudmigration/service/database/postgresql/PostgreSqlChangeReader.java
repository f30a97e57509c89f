package org.cloudmigration.service.database.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.cloudmigration.service.database.ChangeReader;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.TableName;

/** Reads as of one point in time. Changes are not told yet: every copy is a whole one. */
final class PostgreSqlChangeReader implements ChangeReader {

  /** A cluster that was restored keeps its identifier but gets another time line. */
  private static final String MARKER =
      """
      SELECT system_identifier || '/' || (SELECT timeline_id FROM pg_control_checkpoint()) || '/'
             || (SELECT oid FROM pg_database WHERE datname = current_database())
        FROM pg_control_system()
      """;

  @Override
  public SourcePoint begin(Connection source, TableName table) throws SQLException {
    source.setAutoCommit(false);
    source.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    // The snapshot is taken by the first statement.
    try (Statement statement = source.createStatement();
        ResultSet row = statement.executeQuery(MARKER)) {
      row.next();
      return new SourcePoint(row.getString(1), SourcePoint.NOT_TRACKED, true);
    }
  }
}
