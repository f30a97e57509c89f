package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.AuditService;
import org.cloudmigration.service.operation.AuditView;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.pipeline.TenantData;
import org.cloudmigration.service.pipeline.embedded.EmbeddedTenantData;
import org.cloudmigration.service.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody takes a run out of the way of other work, and means to go on with it. */
class PausedRunsSayWhatBecomesOfThemTest extends ReadyToRun {

  private final RunJournal journal = server.bean(RunJournal.class);
  private String name;
  private UUID run;
  private long fence;

  @BeforeEach
  void begin() {
    server
        .with(TenantData.class, new EmbeddedTenantData(new DatabaseAdapters()))
        .with(PipelineEngine.class, new FakeEngine())
        .signIn("operator", Role.OPERATOR);
    name = environment().name();
    fence = server.bean(LeaseKeeper.class).acquire(environment).orElseThrow();
    run =
        database.inTransaction(
            entities -> {
              var begun =
                  new ReplicationRun(environment, ReplicationType.FULL, "Example", "operator");
              begun.begin(RunStatus.IN_PROGRESS, fence, Instant.now());
              entities.persist(begun);
              return begun.id();
            });
  }

  private ReplicationService service() {
    return server.bean(ReplicationService.class);
  }

  private ReplicationRun now() {
    return Given.run(database, run);
  }

  @Test
  void endsAsPausedAndSaysWhatBecomesOfIt() {
    service().pause(name, run);
    assertThat(now())
        .matches(ReplicationRun::stopRequested)
        .matches(ReplicationRun::pauseRequested);
    assertThat(now().details()).startsWith("Pausing:");

    journal.stopped(run, fence);

    assertThat(now().status()).isEqualTo(RunStatus.FAILED);
    assertThat(now().endedBy()).isEqualTo(EndedBy.PAUSED);
    assertThat(now().details()).startsWith("Paused. ").contains("resume the run");
    assertThat(now().stopRequested() || now().pauseRequested()).isFalse();
    assertThat(server.bean(AuditService.class).entries(0, 1))
        .extracting(AuditView::command)
        .containsExactly("Pause run");
    assertThat(server.bean(RunLogService.class).lines(run, 0, 9))
        .extracting(LogLineView::text)
        .containsExactly("Asked to pause by operator.", now().details());
  }

  @Test
  void whoeverStopsItHasTheLastWord() {
    service().pause(name, run);
    service().stop(name, run);
    assertThat(now()).matches(stopped -> !stopped.pauseRequested());
    refused("STATE", "is being stopped", () -> service().pause(name, run));
    journal.stopped(run, fence);
    assertThat(now().endedBy()).isEqualTo(EndedBy.STOPPED);
  }

  @Test
  void aServerThatGoesAwayIsNoPause() {
    journal.stopped(run, fence);
    assertThat(now().endedBy()).isEqualTo(EndedBy.INTERRUPTED);
  }

  @Test
  void onlyWhatRunsIsPaused() {
    service().stop(name, run);
    journal.stopped(run, fence);
    refused("STATE", "not in progress", () -> service().pause(name, run));
    refused("RUN", "no such run", () -> service().pause(name, UUID.randomUUID()));
  }
}
