package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.pipeline.ErrorReports.Side;

/** Tells the watch which connections a copy has. */
record WatchedPool(DatabasePool pool, DatabaseAdapter adapter, Side side, Watch watch)
    implements DatabasePool {

  @Override
  public Connection connection() throws SQLException {
    Connection connection = pool.connection();
    watch.taken(connection, this);
    return connection;
  }

  /** Whoever waits for an answer on it gets an error. */
  void cutOff(Connection connection) {
    watch.apart(
        () -> {
          try {
            if (!connection.isClosed()) {
              cutOffNow(connection);
            }
          } catch (SQLException e) {
            // It is gone already.
          }
        });
  }

  private void cutOffNow(Connection connection) throws SQLException {
    try {
      adapter.cutOff(connection, pool);
    } finally {
      pool.retire(connection);
    }
  }

  @Override
  public void renew() {
    pool.renew();
  }

  @Override
  public void close() {
    pool.close();
  }
}
