package org.cloudmigration.service.database.sqlserver;

import java.sql.SQLException;
import org.cloudmigration.service.database.ChangeReader;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseNotSupportedException;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.Footprint;
import org.cloudmigration.service.database.HikariPool;
import org.cloudmigration.service.database.Loader;
import org.cloudmigration.service.database.SchemaReader;
import org.cloudmigration.service.database.ServerReader;
import org.cloudmigration.service.database.Verifier;

/**
 * SQL Server 2016 SP1 or later, and Azure SQL. This version reads the catalogue and prepares the
 * databases; it does not copy rows yet.
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
    throw new DatabaseNotSupportedException(type(), "copy rows from");
  }

  @Override
  public Loader loader() {
    throw new DatabaseNotSupportedException(type(), "copy rows into");
  }

  @Override
  public Verifier verifier() {
    throw new DatabaseNotSupportedException(type(), "verify the rows of");
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
