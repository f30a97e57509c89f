package org.cloudmigration.service.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A pool that every adapter may use. */
public final class HikariPool implements DatabasePool {

  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(10);

  private final HikariDataSource pool;

  private HikariPool(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * @param source the vendor's own data source: looked up through the driver manager, a driver in
   *     another module of the server is not found
   */
  public static HikariPool open(DataSource source, int connections) throws SQLException {
    var config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(PATIENCE);
    try {
      return new HikariPool(new HikariDataSource(config));
    } catch (PoolInitializationException e) {
      throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
    }
  }

  @Override
  public Connection connection() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public void retire(Connection connection) {
    pool.evictConnection(connection);
  }

  @Override
  public void renew() {
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  @Override
  public void close() {
    pool.close();
  }
}
