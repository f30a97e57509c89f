package org.cloudmigration.service.database.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
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
import org.cloudmigration.service.database.SchemaReader;
import org.cloudmigration.service.database.ServerReader;
import org.cloudmigration.service.database.TableReader;
import org.cloudmigration.service.database.Verifier;
import org.postgresql.jdbc.PgConnection;

/** PostgreSQL 13 or later: sources of one's own making, and tenants. */
public final class PostgreSqlAdapter implements DatabaseAdapter {

  private final PostgreSqlDialect dialect = new PostgreSqlDialect();

  @Override
  public DatabaseType type() {
    return DatabaseType.POSTGRESQL;
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public SchemaReader schemaReader() {
    return new PostgreSqlSchemaReader();
  }

  @Override
  public ChangeReader changeReader() {
    return new PostgreSqlChangeReader(dialect);
  }

  @Override
  public TableReader reader() {
    return new CopyReader(dialect);
  }

  @Override
  public Loader loader() {
    return new CopyLoader(dialect);
  }

  @Override
  public Verifier verifier() {
    return new CopyVerifier(dialect);
  }

  @Override
  public ServerReader serverReader() {
    return new PostgreSqlServerReader();
  }

  @Override
  public Footprint footprint() {
    return new PostgreSqlFootprint(dialect);
  }

  @Override
  public DatabasePool open(DatabaseLocation location, int connections) throws SQLException {
    return HikariPool.open(PostgreSqlDataSource.of(location), connections);
  }

  /**
   * Asks the server too: it would not notice before it has something to say. One that waits for
   * rows hears of no cancellation, and would keep its locks as long as the line seems to be there.
   */
  @Override
  public void cutOff(Connection connection, DatabasePool pool) throws SQLException {
    PgConnection session = connection.unwrap(PgConnection.class);
    int id = session.getBackendPID();
    try {
      session.cancelQuery();
    } finally {
      session.abort(Runnable::run);
    }
    pool.renew();
    try (Connection another = pool.connection();
        PreparedStatement end = another.prepareStatement("SELECT pg_terminate_backend(?)")) {
      end.setInt(1, id);
      end.execute();
    }
  }
}
