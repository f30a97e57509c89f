package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.replication.CopyLimit;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.AuditService;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitsHoldForRunsToComeTest extends ReadyToRun {

  private final FakeEngine engine = new FakeEngine();
  private String name;

  @BeforeEach
  void prepare() {
    server.with(PipelineEngine.class, engine).signIn("operator", Role.OPERATOR);
    name = environment().name();
  }

  private UUID run(RunStatus status) {
    long fence = server.bean(LeaseKeeper.class).acquire(environment).orElseThrow();
    return database.inTransaction(
        entities -> {
          var run = new ReplicationRun(environment, ReplicationType.FULL, "Example", "operator");
          run.begin(status, fence, Instant.now());
          entities.persist(run);
          return run.id();
        });
  }

  private void limit(long rows, long bytes) {
    server.bean(SpeedLimitService.class).limit(name, rows, bytes);
  }

  private SpeedLimit stored() {
    return server.bean(SpeedLimits.class).of(environment);
  }

  @Test
  void nobodyIsLimitedUntilSomebodySaysSo() {
    assertThat(stored()).isEqualTo(SpeedLimit.NONE);
    limit(5_000, 0);
    assertThat(stored()).isEqualTo(new SpeedLimit(5_000, 0));
    limit(0, 0);
    assertThat(stored()).isEqualTo(SpeedLimit.NONE);
    assertThat(server.bean(AuditService.class).entries(0, 2))
        .allMatch(entry -> entry.command().equals("Limit speed of runs"))
        .extracting(entry -> entry.before() + " → " + entry.after())
        .containsExactly(
            "Limited to 5,000 rows/s → Not limited", "Not limited → Limited to 5,000 rows/s");
  }

  @Test
  void theLogOfTheRunInProgressTellsWho() {
    UUID run = run(RunStatus.IN_PROGRESS);
    limit(5_000, 2_000_000);
    assertThat(server.bean(RunLogService.class).lines(run, 0, 9))
        .extracting(LogLineView::text)
        .containsExactly("Limited to 5,000 rows/s and 2,000,000 bytes/s, by operator.");
    assertThat(server.bean(RunStatusService.class).pace(run).limit())
        .isEqualTo(new SpeedLimit(5_000, 2_000_000));
  }

  @Test
  void aServerThatDidNotHearOfItAsksAgainAndAgain() {
    UUID run = run(RunStatus.IN_PROGRESS);
    engine.running.add(run);
    database.change(
        entities -> {
          var stored = new CopyLimit(environment);
          stored.change(7, 8);
          entities.persist(stored);
        });
    server.bean(RunCaretaker.class).tick();
    assertThat(engine.limits).containsExactly(new SpeedLimit(7, 8));
  }

  @Test
  void whatNoRunCanKeepToIsRefusedAtItsField() {
    assertThatThrownBy(() -> limit(-1, 0))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("rowsPerSecond"));
    assertThatThrownBy(() -> limit(0, SpeedLimit.MOST + 1))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("bytesPerSecond"));
    assertThat(stored()).isEqualTo(SpeedLimit.NONE);
  }
}
