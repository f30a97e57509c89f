package org.cloudmigration.service.testing;

import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.database.ChangeReader;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.Footprint;
import org.cloudmigration.service.database.Loader;
import org.cloudmigration.service.database.SchemaReader;
import org.cloudmigration.service.database.ServerReader;
import org.cloudmigration.service.database.TableReader;
import org.cloudmigration.service.database.Verifier;
import org.cloudmigration.service.database.h2.H2Adapter;

/** A real adapter, by default the embedded database's, for tests that bend one part of it. */
public class DelegatingAdapter implements DatabaseAdapter {

  private final DatabaseAdapter real;

  public DelegatingAdapter() {
    this(new H2Adapter());
  }

  public DelegatingAdapter(DatabaseAdapter real) {
    this.real = real;
  }

  @Override
  public DatabaseType type() {
    return real.type();
  }

  @Override
  public Dialect dialect() {
    return real.dialect();
  }

  @Override
  public SchemaReader schemaReader() {
    return real.schemaReader();
  }

  @Override
  public ChangeReader changeReader() {
    return real.changeReader();
  }

  @Override
  public TableReader reader() {
    return real.reader();
  }

  @Override
  public Loader loader() {
    return real.loader();
  }

  @Override
  public Verifier verifier() {
    return real.verifier();
  }

  @Override
  public ServerReader serverReader() {
    return real.serverReader();
  }

  @Override
  public Footprint footprint() {
    return real.footprint();
  }

  @Override
  public DatabasePool open(DatabaseLocation location, int connections) throws SQLException {
    return real.open(location, connections);
  }

  @Override
  public void cutOff(Connection connection, DatabasePool pool) throws SQLException {
    real.cutOff(connection, pool);
  }
}
