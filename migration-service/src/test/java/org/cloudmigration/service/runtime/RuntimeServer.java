package org.cloudmigration.service.runtime;

import java.nio.file.Path;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;

/** A server with this room's beans, and what a test wants to find in its database. */
final class RuntimeServer {

  final TestServer server;
  final DataFactories factories;
  final IntegrationRuntimes runtimes;
  final NodeRegistration nodes;
  private final JpaFixture database;

  RuntimeServer(JpaFixture database) {
    this.database = database;
    server =
        new TestServer(database)
            .with(SecretVault.class, new SecretVault(new byte[32]))
            .with(Installation.class, new Installation(Path.of("target"), false, "", 1));
    factories = server.bean(DataFactories.class);
    runtimes = server.bean(IntegrationRuntimes.class);
    nodes = server.bean(NodeRegistration.class);
  }

  Environment environment() {
    UUID id = Given.environment(database);
    return database.inTransaction(entities -> entities.find(Environment.class, id));
  }

  DataFactory factory(String name) {
    var factory = new DataFactory(name, EngineType.AZURE_DATA_FACTORY, "westeurope");
    database.change(entities -> entities.persist(factory));
    return factory;
  }

  void answersNoMore(String factory) {
    database.execute("UPDATE data_factory SET state = 'OFFLINE' WHERE name = ?", factory);
  }

  /** An environment that was prepared on a factory. */
  Environment preparedOn(DataFactory factory, UUID runtimeId) {
    Environment environment = environment();
    var setup =
        new MigrationSetup(environment.id(), "Example", SqlServerType.EMBEDDED, "hidden", "");
    setup.ready(factory.id(), runtimeId, "operator", "1.0");
    database.change(entities -> entities.persist(setup));
    return environment;
  }
}
