package org.cloudmigration.service.testing;

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
import org.cloudmigration.service.database.Verifier;
import org.cloudmigration.service.database.h2.H2Adapter;

/** The real adapter of the embedded database, for tests that bend one part of it. */
public class DelegatingAdapter implements DatabaseAdapter {

  private final H2Adapter h2 = new H2Adapter();

  @Override
  public DatabaseType type() {
    return h2.type();
  }

  @Override
  public Dialect dialect() {
    return h2.dialect();
  }

  @Override
  public SchemaReader schemaReader() {
    return h2.schemaReader();
  }

  @Override
  public ChangeReader changeReader() {
    return h2.changeReader();
  }

  @Override
  public Loader loader() {
    return h2.loader();
  }

  @Override
  public Verifier verifier() {
    return h2.verifier();
  }

  @Override
  public ServerReader serverReader() {
    return h2.serverReader();
  }

  @Override
  public Footprint footprint() {
    return h2.footprint();
  }

  @Override
  public DatabasePool open(DatabaseLocation location, int connections) throws SQLException {
    return h2.open(location, connections);
  }
}
