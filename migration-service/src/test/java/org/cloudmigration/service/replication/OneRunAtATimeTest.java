package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.company.CreatedCompanies;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.operation.AuditService;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.pipeline.TenantData;
import org.cloudmigration.service.pipeline.embedded.EmbeddedTenantData;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping and resuming, with an executor that never gets to a run. */
class OneRunAtATimeTest {

  @TempDir Path directory;
  private final JpaFixture database = JpaFixture.inMemory();
  private TestServer server;
  private ReplicationService service;
  private UUID environment;
  private String name;

  @AfterEach
  void close() {
    database.close();
  }

  @BeforeEach
  void prepare() {
    server = server();
    service = server.bean(ReplicationService.class);
    environment = Given.environment(database);
    name = database.inTransaction(entities -> entities.find(Environment.class, environment).name());
    Given.setup(server, environment, "DynamicsGP", "Sample=DynamicsGP");
    CreatedCompanies.in(database, directory, environment, "TWO");
  }

  private TestServer server() {
    return new TestServer(database, EngineDriver.class)
        .with(Installation.class, new Installation(directory, false, "", 1))
        .with(SecretVault.class, new SecretVault(new byte[32]))
        .with(ProductCatalogue.class, new ProductCatalogue(List.of(new DynamicsGp())))
        .with(PipelineEngine.class, new FakeEngine())
        .with(TenantData.class, new EmbeddedTenantData(new DatabaseAdapters()))
        .with(ManagedExecutorService.class, executor(() -> null));
  }

  private static ManagedExecutorService executor(Callable<Void> whenAsked) {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            OneRunAtATimeTest.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (proxy, method, arguments) -> whenAsked.call());
  }

  private long runsInProgress() {
    return database.inTransaction(
        entities ->
            entities
                .createQuery(
                    "select count(r) from ReplicationRun r where r.status = :status", Long.class)
                .setParameter("status", RunStatus.IN_PROGRESS)
                .getSingleResult());
  }

  @Test
  void ofTwoThatStartAtTheSameMomentOneIsRefused() throws Exception {
    for (int round = 0; round < 5; round++) {
      var together = new CyclicBarrier(3);
      List<Future<UUID>> starts = new ArrayList<>();
      try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
        for (ReplicationService each :
            List.of(service, service, server().bean(ReplicationService.class))) {
          starts.add(
              threads.submit(
                  () -> {
                    together.await();
                    return each.runReplication(name);
                  }));
        }
      }
      List<UUID> begun = new ArrayList<>();
      for (Future<UUID> start : starts) {
        try {
          begun.add(start.get(30, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(RefusedException.class);
        }
      }
      assertThat(begun).hasSize(1);
      assertThat(runsInProgress()).isEqualTo(1);
      endAll();
    }
  }

  private void endAll() {
    database.execute("UPDATE replication_run SET status = 'COMPLETED'");
    database.execute("UPDATE environment_lease SET expires_at = TIMESTAMP '2000-01-01 00:00:00'");
  }

  @Test
  void aRefusalLeavesNothingButAnAuditEntry() {
    UUID run = service.runReplication(name);
    assertThatThrownBy(() -> service.runReplication(name)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> service.resume(name, run)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> service.stop(name, UUID.randomUUID()))
        .isInstanceOf(RefusedException.class);
    assertThat(runsInProgress()).isEqualTo(1);
    assertThat(Given.tables(database, run)).hasSize(64);
    assertThat(server.bean(AuditService.class).entries(0, 3))
        .allMatch(entry -> entry.after().startsWith("Refused: "));
    assertThat(server.bean(AuditService.class).firstBrokenEntry()).isEmpty();
  }

  @Test
  void onlyTheNewestRunIsResumedAndOnlyItsUnfinishedTables() {
    UUID old = service.runReplication(name);
    database.execute("UPDATE replication_run SET status = 'FAILED'");
    database.execute(
        "UPDATE table_run SET status = 'SUCCESSFUL', rows_copied = 5 WHERE plan_order <= 10");
    database.execute("UPDATE table_run SET status = 'FAILED' WHERE plan_order = 11");
    service.resume(name, old);
    assertThat(Given.run(database, old).status()).isEqualTo(RunStatus.IN_PROGRESS);
    List<TableRun> tables = Given.tables(database, old);
    assertThat(tables.subList(0, 10))
        .allMatch(t -> t.status() == TableStatus.SUCCESSFUL && t.rowsCopied() == 5);
    assertThat(tables.subList(10, 64)).allMatch(t -> t.status() == TableStatus.NOT_STARTED);
    database.execute("UPDATE replication_run SET status = 'FAILED'");
    service.runReplication(name);
    database.execute("UPDATE replication_run SET status = 'FAILED'");
    assertThatThrownBy(() -> service.resume(name, old))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("newest");
  }

  @Test
  void everyRunAndEveryResumptionHasAFenceOfItsOwn() {
    UUID run = service.runReplication(name);
    long first = Given.run(database, run).fence();
    database.execute("UPDATE replication_run SET status = 'FAILED'");
    service.resume(name, run);
    assertThat(Given.run(database, run).fence()).isGreaterThan(first);
  }

  @Test
  void aRunThatNoThreadTakesIsNotWorkedOn() {
    EngineDriver driver =
        server()
            .with(
                ManagedExecutorService.class,
                executor(
                    () -> {
                      throw new RejectedExecutionException("going down");
                    }))
            .bean(EngineDriver.class);
    var begun =
        new EngineDriver.RunBegun(UUID.randomUUID(), environment, ReplicationType.FULL, 1, true);
    assertThatThrownBy(() -> driver.begin(begun)).isInstanceOf(RejectedExecutionException.class);
    assertThat(driver.isWorkingOn(begun.runId())).isFalse();
  }
}
