package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.service.company.CreatedCompanies;
import org.cloudmigration.service.environment.EnvironmentOffice;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server starts a run while an administrator tells another one of an upgrade. */
class UpgradeAndRunNeverMeetTest {

  @TempDir Path data;
  private final JpaFixture database = JpaFixture.inMemory();

  @AfterEach
  void close() {
    database.close();
  }

  private EnvironmentOffice office() {
    var office = new EnvironmentOffice(database, data, EngineDriver.class);
    office
        .server
        .with(PipelineEngine.class, new FakeEngine())
        .with(ManagedExecutorService.class, neverWorking());
    return office;
  }

  private static ManagedExecutorService neverWorking() {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            UpgradeAndRunNeverMeetTest.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (proxy, method, arguments) -> null);
  }

  @Test
  void eitherTheRunIsRefusedOrTheUpgrade() throws Exception {
    for (int round = 0; round < 10; round++) {
      String name = "Round-" + round;
      EnvironmentOffice one = office();
      EnvironmentOffice other = office();
      EnvironmentView environment = one.createMigrating(name);
      CreatedCompanies.in(database, data, environment.id(), "TWO");
      ReplicationService replication = one.server.bean(ReplicationService.class);
      var together = new CyclicBarrier(2);
      Future<?> run;
      Future<?> upgrade;
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        run = threads.submit(after(together, () -> replication.runReplication(name)));
        upgrade =
            threads.submit(after(together, () -> other.set(name, EnvironmentStatus.UPGRADING)));
      }
      assertThat(List.of(run, upgrade))
          .filteredOn(each -> each.state() == Future.State.FAILED)
          .singleElement()
          .extracting(Future::exceptionNow)
          .isInstanceOf(RefusedException.class);
    }
  }

  private static Callable<Object> after(CyclicBarrier together, Callable<?> work) {
    return () -> {
      together.await();
      return work.call();
    };
  }
}
