package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.PresenceQuery;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.FactoryUse;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.pipeline.datafactory.FactoryHaulier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The acceptance against a real subscription; docs/azure.md says which environment variables it
 * takes. Tables are copied twice over the data factory, whole and by their changes; and if this
 * server reaches the source, once by itself for another company, with the same digests.
 */
@EnabledIfEnvironmentVariable(named = "AZURE_ACCEPTANCE_FACTORY", matches = ".+")
class RunsOnARealFactoryIT {

  private static final UUID APP = UUID.fromString("feeb3504-556e-4790-b28d-a2b9ce302d81");

  private final DatabaseAdapters adapters = new DatabaseAdapters();
  private final DatabaseLocation source = location("SOURCE");
  private final DatabaseLocation tenant = location("TENANT");

  private static String setting(String name) {
    return Optional.ofNullable(System.getenv("AZURE_ACCEPTANCE_" + name))
        .orElseThrow(() -> new IllegalStateException("Set AZURE_ACCEPTANCE_" + name));
  }

  private static String optional(String name) {
    return Optional.ofNullable(System.getenv("AZURE_ACCEPTANCE_" + name)).orElse("");
  }

  private static DatabaseLocation location(String name) {
    return ServerAddress.parse(setting(name)).location();
  }

  private static FactoryUse use() {
    return new FactoryUse(
        setting("DIRECTORY"),
        setting("SUBSCRIPTION"),
        setting("RESOURCE_GROUP"),
        setting("FACTORY"),
        optional("CLIENT_ID"),
        optional("CLIENT_SECRET"),
        optional("STAGING"),
        "Acceptance",
        "acceptance",
        setting("RUNTIME"));
  }

  private static List<CopyActivity> tables(String company, UUID order) {
    String database = setting("DATABASE");
    return Stream.of(setting("TABLES").split(","))
        .map(String::strip)
        .map(
            table ->
                new CopyActivity(
                    UUID.nameUUIDFromBytes((company + table).getBytes(StandardCharsets.UTF_8)),
                    new TableName(database, table),
                    company,
                    "GP " + table,
                    APP,
                    order))
        .toList();
  }

  private RecordingListener run(PipelineEngine engine, String company, Optional<FactoryUse> use)
      throws Exception {
    UUID id = UUID.randomUUID();
    var told = new RecordingListener();
    engine.start(
        new ReplicationPipeline(
            id,
            Instant.now().toEpochMilli(),
            source,
            tenant,
            4,
            tables(company, id),
            List.of(),
            SpeedLimit.NONE,
            use),
        told);
    assertThat(told.end.get(2, TimeUnit.HOURS)).isEqualTo(new PipelineEnd.Completed());
    assertThat(told.failed).isEmpty();
    return told;
  }

  /** As the preparation does it; it stays, as the tables do. */
  private void prepareTenant() throws SQLException {
    List<DatabaseObject> wanted = adapters.of(tenant.type()).footprint().inTenant();
    for (List<DatabaseObject> batch : PresenceQuery.batches(wanted)) {
      try (DatabasePool pool = adapters.of(tenant.type()).open(tenant, 1);
          Connection connection = pool.connection()) {
        List<DatabaseObject> missing = PresenceQuery.missing(connection, batch);
        execute(tenant, missing.stream().map(DatabaseObject::creation).toList());
      }
    }
  }

  private void execute(DatabaseLocation location, List<String> statements) throws SQLException {
    try (DatabasePool pool = adapters.of(location.type()).open(location, 1);
        Connection connection = pool.connection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void copiesWholeAndByChangesWhatThisServerCopies() throws Exception {
    var haulier = new FactoryHaulier();
    try (var threads = Executors.newFixedThreadPool(8)) {
      PipelineEngine factory = EmbeddedEngine.hauling(adapters, threads, haulier);
      prepareTenant();
      RecordingListener first = run(factory, "Acceptance", Optional.of(use()));
      String change = optional("CHANGE");
      if (!change.isEmpty()) {
        execute(source, List.of(change));
      }
      RecordingListener second = run(factory, "Acceptance", Optional.of(use()));
      second.succeeded.forEach((id, result) -> System.out.println(result));
      if (!change.isEmpty()) {
        assertThat(second.succeeded.values())
            .as("brought in by the tenant's procedure, and proven")
            .anyMatch(result -> result.rows() > 0);
      }
      if (!optional("ALSO_HERE").isEmpty()) {
        RecordingListener here =
            run(new EmbeddedEngine(adapters, threads), "Acceptance here", Optional.empty());
        assertThat(digests(here)).isEqualTo(digests(change.isEmpty() ? first : second));
      }
    } finally {
      haulier.remove(use());
    }
  }

  private static List<Map.Entry<Long, String>> digests(RecordingListener told) {
    return told.succeeded.values().stream()
        .map(result -> Map.entry(result.contents().rows(), result.contents().hash()))
        .sorted(
            Map.Entry.<Long, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
        .toList();
  }
}
