package org.cloudmigration.service.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.company.CompanyBench.refused;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.company.CompanyCreationTask;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Server A stands still with a creation task; server B has the same databases. */
class TwoServersOneCreationTest {

  private static final Logger LOG = Logger.getLogger(CreationRunner.class.getName());

  @TempDir static Path directory;
  private final JpaFixture database = JpaFixture.inMemory();
  private final List<Runnable> heldUp = new ArrayList<>();
  private CompanyBench a;
  private CompanyBench b;

  @BeforeEach
  void prepare() {
    LOG.setLevel(Level.SEVERE);
    a = new CompanyBench(database, directory);
    a.server.with(ManagedExecutorService.class, executor());
    b = new CompanyBench(database, CreatedCompanies.server(database, directory), a.environment);
    a.list(null, "ONE", "TWO");
    a.bean(CompanySelection.class).selectAll(a.environment);
  }

  @AfterEach
  void close() {
    LOG.setLevel(null);
    a.close();
    b.close();
    database.close();
  }

  private ManagedExecutorService executor() {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (proxy, method, arguments) -> heldUp.add((Runnable) arguments[0]));
  }

  private void beginAtA() {
    a.bean(CreationTasks.class).begin(a.environment, TestServer.USER);
    assertThat(heldUp).hasSize(1);
  }

  private CompanyCreationTask task() {
    return b.bean(CreationTasks.class).open().stream().findFirst().orElse(null);
  }

  @Test
  void theOtherOneLeavesTheTaskAloneAsLongAsTheLeaseHolds() {
    beginAtA();
    long fence = task().fence();
    b.bean(CompanyCaretaker.class).tick();
    assertThat(task().fence()).isEqualTo(fence);
    assertThat(b.setup().companyTask()).isEqualTo(TaskStatus.IN_PROGRESS);
    CreationTasks other = b.bean(CreationTasks.class);
    refused("STATE", () -> other.begin(b.environment, TestServer.USER));
  }

  @Test
  void theLeaseOfATaskThatIsWorkedOnIsRenewed() {
    beginAtA();
    a.expireLeases();
    a.bean(CompanyCaretaker.class).tick();
    assertThat(b.bean(LeaseKeeper.class).isFree(b.environment)).isFalse();
  }

  @Test
  void theOneThatWakesUpAfterATakeOverChangesNothing() {
    beginAtA();
    a.expireLeases();
    b.bean(CompanyCaretaker.class).tick();
    assertThat(b.awaitEnd().companyTask()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(b.tenantNames()).containsExactly("My Company", "ONE", "TWO");
    b.bean(CompanyFollowUp.class).deleted(b.environment, "TWO");
    b.inTenant("DELETE FROM \"Company\" WHERE \"Name\" = 'TWO'");
    heldUp.getFirst().run();
    assertThat(b.tenantNames()).containsExactly("My Company", "ONE");
    assertThat(b.company("TWO").creation().created()).isFalse();
    assertThat(b.setup().companyTask()).isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void aServerThatLostItsLeaseNoticesAtTheNextLook() {
    beginAtA();
    a.expireLeases();
    assertThat(b.bean(LeaseKeeper.class).acquire(b.environment)).isPresent();
    long fence = task().fence();
    a.bean(CompanyCaretaker.class).tick();
    assertThat(a.bean(CreationRunner.class).isWorkingOn(a.environment, fence)).isFalse();
    heldUp.getFirst().run();
    assertThat(b.tenantNames()).containsExactly("My Company");
  }

  @Test
  void aServerThatIsShutDownLetsGoAtOnce() {
    beginAtA();
    a.bean(CompanyCaretaker.class).handOver();
    heldUp.getFirst().run();
    assertThat(task().fence()).isEqualTo(CompanyCreationTask.WAITING);
    b.bean(CompanyCaretaker.class).tick();
    assertThat(b.awaitEnd().companyTask()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(b.companies()).allMatch(company -> company.creation().created());
  }

  @Test
  void aTaskThatNoThreadTakesIsTakenUpByAnotherServer() {
    a.server.with(
        ManagedExecutorService.class,
        (ManagedExecutorService)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> {
                  throw new RejectedExecutionException("going down");
                }));
    try {
      a.bean(CreationTasks.class).begin(a.environment, TestServer.USER);
    } catch (RejectedExecutionException e) {
      assertThat(a.bean(CreationRunner.class).isWorkingOn(a.environment, task().fence())).isFalse();
    }
    a.expireLeases();
    b.bean(CompanyCaretaker.class).tick();
    assertThat(b.awaitEnd().companyTask()).isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void whileAnotherWorksOnTheEnvironmentATaskWaits() {
    b.bean(LeaseKeeper.class).acquire(b.environment);
    a.bean(CreationTasks.class).request(a.environment, "server");
    assertThat(heldUp).isEmpty();
    assertThat(task().fence()).isEqualTo(CompanyCreationTask.WAITING);
    a.expireLeases();
    a.bean(CompanyCaretaker.class).tick();
    assertThat(heldUp).hasSize(1);
  }

  @Test
  void aLeaseThatThisServerHoldsForOtherWorkIsNotTornFromIt() {
    LeaseKeeper leases = a.bean(LeaseKeeper.class);
    long fence = leases.acquire(a.environment).getAsLong();
    a.bean(CreationTasks.class).request(a.environment, "server");
    assertThat(heldUp).isEmpty();
    assertThat(leases.renew(a.environment, fence)).isTrue();
  }
}
