package org.cloudmigration.service.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.TimeLineWriter;
import org.cloudmigration.service.pipeline.FactoryGate;
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
  final RollCall roll;
  final RuntimeService service;
  private final JpaFixture database;

  RuntimeServer(JpaFixture database) {
    this(database, "server-1");
  }

  /**
   * @param name of its built-in node
   */
  RuntimeServer(JpaFixture database, String name) {
    this(
        database,
        new TestServer(database, TimeLineWriter.class).with(BuiltInNode.class, builtIn(name)));
  }

  /** With data factories of Azure beside it. */
  static RuntimeServer beside(JpaFixture database, FactoryGate azure) {
    return new RuntimeServer(
        database,
        new TestServer(database, TimeLineWriter.class)
            .with(BuiltInNode.class, builtIn("server-1"))
            .with(FactoryGate.class, azure));
  }

  private RuntimeServer(JpaFixture database, TestServer bare) {
    this.database = database;
    server =
        bare.with(SecretVault.class, new SecretVault(new byte[32]))
            .with(Installation.class, new Installation(Path.of("target"), false, "", 1));
    factories = server.bean(DataFactories.class);
    runtimes = server.bean(IntegrationRuntimes.class);
    nodes = server.bean(NodeRegistration.class);
    roll = server.bean(RollCall.class);
    service = server.bean(RuntimeService.class);
  }

  private static BuiltInNode builtIn(String name) {
    return new BuiltInNode() {
      @Override
      public String name() {
        return name;
      }
    };
  }

  /** With the primary key of the runtime. */
  RegisteredNode register(IntegrationRuntime runtime, String node) {
    return nodes.register(
        new NodeRequest(runtime.name(), runtimes.keys(runtime.id()).primaryKey(), node, "5.40"));
  }

  NodeView node(String name) {
    return service.list().stream()
        .flatMap(runtime -> runtime.nodes().stream())
        .filter(node -> node.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** As if a node had not been heard of for so long. */
  void silent(String node, Duration time) {
    Instant then = Instant.now().minus(time);
    database.execute(
        "UPDATE runtime_node SET last_contact_at = ? WHERE name = ?",
        then.atOffset(ZoneOffset.UTC),
        node);
  }

  /** Commands of the audit trail, oldest first. */
  List<String> trail() {
    return database.inTransaction(
        entities ->
            entities
                .createQuery(
                    "select e.command from AuditEntry e order by e.sequenceNo", String.class)
                .getResultList());
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
