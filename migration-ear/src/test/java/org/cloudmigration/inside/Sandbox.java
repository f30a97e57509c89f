package org.cloudmigration.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.operation.Bulletin;
import org.cloudmigration.service.replication.ReplicationService;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.TableFilter;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.service.setup.SetupService;

/** The sample environment, worked on by its three users through the EJBs. */
@Dependent
class Sandbox {

  static final String NAME = "Sandbox";

  /** Other work may be running on the machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Inject EnvironmentService environments;
  @Inject SetupService setups;
  @Inject ReplicationService replication;
  @Inject RunStatusService runs;
  @Inject Bulletin bulletin;

  UUID id() throws Exception {
    return Caller.VIEWER.call(() -> environments.find(NAME).orElseThrow().id());
  }

  /** Waits until the sample is there and nothing is going on. */
  void awaitReady() throws Exception {
    UUID id = id();
    await(
        () ->
            setups.of(id).orElseThrow().companyTask() == TaskStatus.COMPLETED
                && setups.of(id).orElseThrow().finished()
                && runs.latestRun(id).filter(RunView::inProgress).isEmpty());
  }

  UUID start() throws Exception {
    return Caller.OPERATOR.call(() -> replication.runReplication(NAME));
  }

  void stop(UUID run) throws Exception {
    Caller.OPERATOR.run(() -> replication.stop(NAME, run));
  }

  void resume(UUID run) throws Exception {
    Caller.OPERATOR.run(() -> replication.resume(NAME, run));
  }

  RunView run(UUID id) throws Exception {
    return Caller.VIEWER.call(() -> runs.run(id).orElseThrow());
  }

  RunView awaitRun(UUID id, Predicate<RunView> state) throws Exception {
    await(() -> state.test(runs.run(id).orElseThrow()));
    return run(id);
  }

  RunView awaitEnd(UUID id) throws Exception {
    return awaitRun(id, run -> !run.inProgress());
  }

  List<TableRunView> tables(UUID run) throws Exception {
    return Caller.VIEWER.call(() -> runs.tables(run, TableFilter.ALL, 0, 1000));
  }

  /** Looks again whenever the server says that something has changed. */
  private void await(Callable<Boolean> condition) throws Exception {
    Semaphore news = new Semaphore(0);
    Runnable unsubscribe = bulletin.subscribe(change -> news.release());
    try {
      Instant limit = Instant.now().plus(PATIENCE);
      while (!Caller.VIEWER.call(condition)) {
        long left = Duration.between(Instant.now(), limit).toMillis();
        assertThat(news.tryAcquire(left, TimeUnit.MILLISECONDS))
            .as("something new within %s", PATIENCE)
            .isTrue();
        news.drainPermits();
      }
    } finally {
      unsubscribe.run();
    }
  }
}
