package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabasePool;

/** Tells the watch which connections a copy has. */
record WatchedPool(DatabasePool pool, DatabaseAdapter adapter, Watch watch)
    implements DatabasePool {

  @Override
  public Connection connection() throws SQLException {
    Connection connection = pool.connection();
    watch.taken(connection, adapter);
    return connection;
  }

  @Override
  public void close() {
    pool.close();
  }
}
