package org.cloudmigration.service.database.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.database.ChangeReader;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.Footprint;
import org.cloudmigration.service.database.HikariPool;
import org.cloudmigration.service.database.Loader;
import org.cloudmigration.service.database.QueryReader;
import org.cloudmigration.service.database.SchemaReader;
import org.cloudmigration.service.database.ServerReader;
import org.cloudmigration.service.database.TableReader;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;

/** The embedded database: sample sources, and tenants for trying out. */
public final class H2Adapter implements DatabaseAdapter {

  private final H2Dialect dialect = new H2Dialect();

  @Override
  public DatabaseType type() {
    return DatabaseType.H2;
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public SchemaReader schemaReader() {
    return new H2SchemaReader();
  }

  @Override
  public ChangeReader changeReader() {
    return new H2ChangeReader(dialect);
  }

  @Override
  public TableReader reader() {
    return new QueryReader(dialect);
  }

  @Override
  public Loader loader() {
    return new H2Loader(dialect);
  }

  @Override
  public ServerReader serverReader() {
    return new H2ServerReader();
  }

  @Override
  public Footprint footprint() {
    return new H2Footprint(dialect);
  }

  @Override
  public DatabasePool open(DatabaseLocation location, int connections) throws SQLException {
    H2Location.check(location);
    return HikariPool.open(dataSource(location), connections);
  }

  /** In this process there is no line to cut, and {@link Connection#abort} does nothing. */
  @Override
  public void cutOff(Connection connection, DatabasePool pool) throws SQLException {
    connection.unwrap(JdbcConnection.class).getSession().cancel();
  }

  static JdbcDataSource dataSource(DatabaseLocation location) {
    var source = new JdbcDataSource();
    source.setURL(location.url());
    source.setUser(location.user());
    source.setPassword(location.password());
    return source;
  }
}
