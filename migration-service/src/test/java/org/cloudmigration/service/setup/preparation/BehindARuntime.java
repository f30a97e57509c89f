package org.cloudmigration.service.setup.preparation;

import static org.cloudmigration.service.database.CatalogueQuery.ask;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.SchemaReader;
import org.cloudmigration.service.database.SelfFilled;
import org.cloudmigration.service.database.ServerFacts;
import org.cloudmigration.service.database.ServerReader;
import org.cloudmigration.service.database.SurveyedTable;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.TableSize;
import org.cloudmigration.service.pipeline.datafactory.StandInFactory;
import org.cloudmigration.service.testing.DelegatingAdapter;
import org.cloudmigration.service.testing.JpaFixture;

/**
 * The embedded database where this server does not reach the source. What H2 tells by its driver
 * alone, and SQL Server by queries, is asked by queries here, too, or known before.
 */
public final class BehindARuntime extends DelegatingAdapter {

  private final DatabaseLocation source;
  private final ServerFacts facts;

  /** Done when the tenant is asked what it is. */
  volatile Runnable atTenant = () -> {};

  /**
   * @param source nobody opens it here
   */
  public BehindARuntime(DatabaseLocation source) throws SQLException {
    this.source = source;
    try (DatabasePool pool = openAnyway();
        Connection connection = pool.connection()) {
      facts = super.serverReader().read(connection);
    }
  }

  /**
   * Puts the guide's runtime into the factory that stands in. The guide refuses what is no SQL
   * Server; its books do not.
   */
  public static DataFactory moveToFactory(JpaFixture database) {
    var factory = new DataFactory("factory-1", EngineType.AZURE_DATA_FACTORY, "westeurope");
    factory.place(
        StandInFactory.USE.directory(),
        StandInFactory.USE.subscription(),
        StandInFactory.USE.resourceGroup(),
        "westeurope",
        "",
        "",
        "");
    factory.answered(Instant.now());
    database.change(entities -> entities.persist(factory));
    database.execute("UPDATE integration_runtime SET data_factory_id = ?", factory.id());
    database.execute("UPDATE setup_guide SET data_factory_id = ?", factory.id());
    return factory;
  }

  private DatabasePool openAnyway() throws SQLException {
    return super.open(source, 1);
  }

  private static boolean isLine(Connection connection) {
    return Proxy.isProxyClass(connection.getClass());
  }

  @Override
  public DatabasePool open(DatabaseLocation location, int connections) throws SQLException {
    if (location.equals(source)) {
      throw new SQLException("Nothing but the runtime's nodes reaches the source.");
    }
    return super.open(location, connections);
  }

  @Override
  public ServerReader serverReader() {
    ServerReader real = super.serverReader();
    return new ServerReader() {
      @Override
      public ServerFacts read(Connection connection) throws SQLException {
        if (isLine(connection)) {
          return facts;
        }
        atTenant.run();
        return real.read(connection);
      }

      @Override
      public boolean hasDatabase(Connection connection, String database) throws SQLException {
        return real.hasDatabase(connection, database);
      }

      @Override
      public OptionalLong size(Connection connection, String database) throws SQLException {
        return real.size(connection, database);
      }
    };
  }

  @Override
  public SchemaReader schemaReader() {
    SchemaReader real = super.schemaReader();
    return new SchemaReader() {
      @Override
      public boolean exists(Connection connection, TableName table) throws SQLException {
        return isLine(connection)
            ? !ask(
                    connection,
                    "SELECT 1 FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ?"
                        + " AND TABLE_NAME = ?",
                    row -> row.getInt(1),
                    table.schema(),
                    table.name())
                .isEmpty()
            : real.exists(connection, table);
      }

      @Override
      public Set<String> tableNames(Connection connection, String database) throws SQLException {
        return real.tableNames(connection, database);
      }

      @Override
      public Optional<SurveyedTable> survey(Connection connection, TableName table)
          throws SQLException {
        if (!isLine(connection)) {
          return real.survey(connection, table);
        }
        try (DatabasePool pool = openAnyway();
            Connection direct = pool.connection()) {
          return real.survey(direct, table);
        }
      }

      @Override
      public SelfFilled selfFilled(Connection connection, TableName table) throws SQLException {
        return real.selfFilled(connection, table);
      }

      @Override
      public Map<String, TableSize> sizes(Connection connection, String database)
          throws SQLException {
        return real.sizes(connection, database);
      }
    };
  }
}
