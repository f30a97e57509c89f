package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.AuditService;
import org.cloudmigration.service.operation.AuditView;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.TimeLineWriter;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunCaretakerTest {

  private static final Logger LOG = Logger.getLogger(RunCaretaker.class.getName());

  private final JpaFixture database = JpaFixture.inMemory();
  private FakeEngine engine = new FakeEngine();
  private UUID environment;
  private long fence;
  private UUID run;

  @AfterEach
  void close() {
    LOG.setLevel(null);
    database.close();
  }

  private TestServer server() {
    return new TestServer(database, TimeLineWriter.class)
        .with(Installation.class, new Installation(Path.of("target", "nowhere"), false, "", 1))
        .with(SecretVault.class, new SecretVault(new byte[32]))
        .with(ProductCatalogue.class, new ProductCatalogue(List.of()))
        .with(PipelineEngine.class, engine);
  }

  /** A run that somebody works on under a lease. */
  private void begin(TestServer server) {
    environment = Given.environment(database);
    fence = server.bean(LeaseKeeper.class).acquire(environment).getAsLong();
    run = Given.run(database, environment, fence, 3);
  }

  private void expire() {
    database.execute(
        "UPDATE environment_lease SET expires_at = ?",
        Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC));
  }

  private RunStatus status() {
    return Given.run(database, run).status();
  }

  private int audited(TestServer server) {
    return server.bean(AuditService.class).entries(0, 100).size();
  }

  @BeforeEach
  void nothingHasHappened() {
    engine.stopped.clear();
  }

  @Test
  void theLeaseOfARunThatGoesOnIsRenewed() {
    TestServer server = server();
    begin(server);
    engine.running.add(run);
    expire();
    server.bean(RunCaretaker.class).tick();
    assertThat(server().bean(LeaseKeeper.class).acquire(environment)).isEmpty();
    assertThat(engine.stopped).isEmpty();
    assertThat(status()).isEqualTo(RunStatus.IN_PROGRESS);
  }

  @Test
  void aRunWhoseLeaseWentToAnotherIsStoppedHere() {
    TestServer server = server();
    begin(server);
    engine.running.add(run);
    expire();
    server().bean(LeaseKeeper.class).acquire(environment);
    server.bean(RunCaretaker.class).tick();
    assertThat(engine.stopped).containsExactly(run);
  }

  @Test
  void aStopThatWasAskedForElsewhereIsPassedOn() {
    TestServer server = server();
    begin(server);
    engine.running.add(run);
    database.change(entities -> entities.find(ReplicationRun.class, run).requestStop());
    server.bean(RunCaretaker.class).tick();
    assertThat(engine.stopped).containsExactly(run);
  }

  @Test
  void aRunOfAnotherServerIsLeftAloneUntilItsLeaseExpires() {
    begin(server());
    TestServer other = server();
    other.bean(RunCaretaker.class).tick();
    assertThat(status()).isEqualTo(RunStatus.IN_PROGRESS);
    expire();
    other.bean(RunCaretaker.class).tick();
    assertThat(Given.run(database, run).endedBy()).isEqualTo(EndedBy.INTERRUPTED);
    assertThat(audited(other)).isEqualTo(1);
    assertThat(other.bean(LeaseKeeper.class).isFree(environment)).isTrue();
    other.bean(RunCaretaker.class).tick();
    assertThat(audited(other)).isEqualTo(1);
  }

  @Test
  void aRunThatEndsJustNowIsNotWrittenDownAsInterrupted() {
    engine =
        new FakeEngine() {
          @Override
          public boolean isRunning(UUID runId) {
            database.execute("UPDATE replication_run SET tables_not_started = 0");
            server().bean(RunJournal.class).completed(run, fence, false);
            expire();
            return false;
          }
        };
    TestServer server = server();
    begin(server);
    server.bean(RunCaretaker.class).tick();
    assertThat(status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(server.bean(AuditService.class).entries(0, 100))
        .extracting(AuditView::command)
        .containsExactly("Run completed");
  }

  @Test
  void troubleWithOneRunDoesNotCostTheOthersTheirLeases() {
    LOG.setLevel(Level.OFF);
    TestServer server = server();
    for (int i = 0; i < 3; i++) {
      UUID broken = Given.environment(database);
      engine.running.add(Given.run(database, broken, 1, 1));
      database.execute("DELETE FROM environment_lease WHERE environment_id = ?", broken);
      begin(server);
      engine.running.add(run);
    }
    expire();
    server.bean(RunCaretaker.class).tick();
    long held =
        database.inTransaction(
            entities ->
                entities
                    .createQuery(
                        "select count(l) from EnvironmentLease l"
                            + " where l.expiresAt > current_timestamp",
                        Long.class)
                    .getSingleResult());
    assertThat(held).isEqualTo(3);
  }

  @Test
  void whoHandsOverWaitsUntilTheEndIsWrittenDown() {
    var asked = new CountDownLatch(1);
    engine =
        new FakeEngine() {
          @Override
          public void stop(UUID runId) {
            running.remove(runId);
            // Like the engine: first it lets go of the run, then it tells so.
            Thread.ofPlatform()
                .start(
                    () -> {
                      try {
                        asked.await();
                        server().bean(RunJournal.class).stopped(run, fence);
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                    });
          }

          @Override
          public boolean isRunning(UUID runId) {
            boolean is = super.isRunning(runId);
            if (!is) {
              asked.countDown();
            }
            return is;
          }
        };
    TestServer server = server();
    begin(server);
    engine.running.add(run);
    server.bean(RunCaretaker.class).handOver();
    assertThat(status()).isEqualTo(RunStatus.FAILED);
    assertThat(Given.run(database, run).endedBy()).isEqualTo(EndedBy.INTERRUPTED);
    assertThat(Given.run(database, run).details()).contains("shut down");
  }
}
