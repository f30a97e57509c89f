package org.cloudmigration.service.database.sqlserver;

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

/**
 * SQL Server 2016 SP1 or later, and Azure SQL. Written after Microsoft's documentation; no test has
 * reached a server yet.
 */
public final class SqlServerAdapter implements DatabaseAdapter {

  private final SqlServerDialect dialect = new SqlServerDialect();

  @Override
  public DatabaseType type() {
    return DatabaseType.SQL_SERVER;
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public SchemaReader schemaReader() {
    return new SqlServerSchemaReader(dialect);
  }

  @Override
  public ChangeReader changeReader() {
    return new SqlServerChangeReader(dialect);
  }

  @Override
  public TableReader reader() {
    return new QueryReader(dialect);
  }

  @Override
  public Loader loader() {
    return new SqlServerLoader(dialect);
  }

  @Override
  public ServerReader serverReader() {
    return new SqlServerServerReader(dialect);
  }

  @Override
  public Footprint footprint() {
    return new SqlServerFootprint(dialect);
  }

  @Override
  public DatabasePool open(DatabaseLocation location, int connections) throws SQLException {
    return HikariPool.open(SqlServerDataSource.of(location), connections);
  }
}
