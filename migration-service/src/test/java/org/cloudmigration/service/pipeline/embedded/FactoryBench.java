package org.cloudmigration.service.pipeline.embedded;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.h2.H2Adapter;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.pipeline.datafactory.StandInFactory;

/** A source and two tenants: one is filled by this server, the other one over a data factory. */
final class FactoryBench implements AutoCloseable {

  final Bench bench;
  final Bench other;
  final StandInFactory factory;

  /** Whether the tenant holds the procedure that brings changes in. */
  boolean prepared = true;

  private long fence = 1;

  FactoryBench(Path directory) {
    bench = new Bench(directory);
    other = new Bench(directory.resolve("other"));
    factory = new StandInFactory(bench.source, bench.tenant);
  }

  EmbeddedEngine engine() {
    return EmbeddedEngine.hauling(adapters(), bench.threads, Watchman.ABSENT, factory.haulier());
  }

  private DatabaseAdapters adapters() {
    var h2 = new H2Adapter();
    var catalogue = new CatalogueOverALine(bench.source);
    var adapter =
        (DatabaseAdapter)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DatabaseAdapter.class},
                (proxy, method, arguments) -> {
                  try {
                    return switch (method.getName()) {
                      case "schemaReader" -> catalogue;
                      case "footprint" -> new PreparedTenant(h2.footprint(), () -> prepared);
                      default -> method.invoke(h2, arguments);
                    };
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return new DatabaseAdapters(List.of(adapter));
  }

  ReplicationPipeline pipeline(UUID run, CopyActivity... activities) {
    return pipeline(2, run, activities);
  }

  private ReplicationPipeline pipeline(int workers, UUID run, CopyActivity... activities) {
    return new ReplicationPipeline(
        run,
        fence++,
        bench.source,
        bench.tenant,
        workers,
        ordered(run, activities),
        List.of(),
        SpeedLimit.NONE,
        Optional.of(StandInFactory.USE));
  }

  private static List<CopyActivity> ordered(UUID run, CopyActivity... activities) {
    return Stream.of(activities)
        .map(
            a ->
                new CopyActivity(
                    a.id(),
                    a.source(),
                    a.company(),
                    a.table(),
                    a.appId(),
                    run,
                    a.wanted(),
                    a.preserve()))
        .toList();
  }

  /** Over the factory. */
  RecordingListener run(CopyActivity... activities) throws Exception {
    UUID run = UUID.randomUUID();
    return bench.run(engine(), pipeline(run, activities));
  }

  /** Over the factory, by so many workers; each has a thread of its own. */
  RecordingListener runBy(int workers, CopyActivity... activities) throws Exception {
    var engine =
        EmbeddedEngine.hauling(
            adapters(),
            Thread::startVirtualThread,
            Watchman.ABSENT,
            factory.haulage(Duration.ofSeconds(1)));
    return bench.run(engine, pipeline(workers, UUID.randomUUID(), activities));
  }

  /** By this server, into the other tenant. */
  RecordingListener runHere(CopyActivity... activities) throws Exception {
    UUID run = UUID.randomUUID();
    return other.run(
        other.engine(),
        new ReplicationPipeline(
            run,
            fence++,
            bench.source,
            other.tenant,
            2,
            ordered(run, activities),
            List.of(),
            SpeedLimit.NONE));
  }

  /** Tables of the tenant that are nobody's live ones. */
  List<String> leftOvers() throws Exception {
    return bench.tenantRows(
        "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE '%$new%'"
            + " OR TABLE_NAME LIKE '%$old' OR TABLE_NAME LIKE '%$chg%'"
            + " OR TABLE_NAME LIKE '$migration$start%'");
  }

  @Override
  public void close() throws SQLException {
    factory.close();
    bench.close();
    other.close();
  }
}
