package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.RowStream;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;

/** A table of the source as of one moment. Its errors are marked as the source's. */
final class SourceSnapshot implements AutoCloseable {

  private final Connection connection;
  private final SourcePoint point;
  private final TableDefinition definition;
  private final RowStream rows;

  private SourceSnapshot(
      Connection connection, SourcePoint point, TableDefinition definition, RowStream rows) {
    this.connection = connection;
    this.point = point;
    this.definition = definition;
    this.rows = rows;
  }

  static SourceSnapshot open(RunDatabases databases, TableName table) {
    Connection connection = connect(databases.sourcePool());
    DatabaseAdapter adapter = databases.sourceAdapter();
    try {
      SourcePoint point = adapter.changeReader().begin(connection, table);
      TableDefinition definition =
          adapter
              .schemaReader()
              .read(connection, table)
              .orElseThrow(() -> new SourceTableMissingException(table));
      RowStream rows = RowStream.inKeyOrder(connection, adapter.dialect(), definition);
      return new SourceSnapshot(connection, point, definition, rows);
    } catch (SQLException e) {
      giveBack(connection);
      throw new SourceException(e);
    } catch (RuntimeException e) {
      giveBack(connection);
      throw e;
    }
  }

  private static Connection connect(DatabasePool pool) {
    try {
      return pool.connection();
    } catch (SQLException e) {
      throw new SourceException(e);
    }
  }

  SourcePoint point() {
    return point;
  }

  TableDefinition definition() {
    return definition;
  }

  /** The next row, or null after the last one. */
  Object[] next() {
    try {
      return rows.next();
    } catch (SQLException e) {
      throw new SourceException(e);
    }
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (SQLException e) {
      // The connection tells the same when it is given back.
    }
    giveBack(connection);
  }

  /** Whatever is wrong with it, the pool finds out; what was read has been proven elsewhere. */
  private static void giveBack(Connection connection) {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      System.getLogger(SourceSnapshot.class.getName())
          .log(System.Logger.Level.DEBUG, "A connection to the source was given back broken.", e);
    }
  }
}
