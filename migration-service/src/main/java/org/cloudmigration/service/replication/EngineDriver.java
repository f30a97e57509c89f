package org.cloudmigration.service.replication;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.security.SecretMask;

/** Hands committed runs to the engine, and takes them back. */
@ApplicationScoped
class EngineDriver {

  /** A run is ready to be executed; fired in the transaction that began it. */
  record RunBegun(
      UUID runId, UUID environmentId, ReplicationType type, long fence, boolean upgradeFollows) {}

  /** Somebody wants a run to end; fired in the transaction that noted it. */
  record StopRequested(UUID runId) {}

  /** A run that is in progress has more to do; fired in the transaction that noted it. */
  record TablesAdded(UUID runId, List<CopyActivity> activities) {}

  /** Somebody wants tables left out; fired in the transaction that noted it. */
  record TablesSkipped(UUID runId, Set<UUID> tableIds) {}

  /** A run may go faster or slower; fired in the transaction that noted it. */
  record LimitChanged(UUID runId, SpeedLimit limit) {}

  @Resource ManagedExecutorService executor;
  @Inject PipelineEngine engine;
  @Inject PipelineBuilder pipelines;
  @Inject RunJournal journal;
  @Inject LeaseKeeper leases;
  @Inject Environments environments;
  @Inject RunMeters meters;

  /** Runs that are not with the engine yet: a sample may have to be generated first. */
  private final Set<UUID> preparing = ConcurrentHashMap.newKeySet();

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunBegun run) {
    preparing.add(run.runId());
    try {
      executor.execute(() -> launch(run));
    } catch (RejectedExecutionException e) {
      // The server is going down; without its lease the run is closed as interrupted.
      preparing.remove(run.runId());
      throw e;
    }
  }

  void stop(@Observes(during = TransactionPhase.AFTER_SUCCESS) StopRequested request) {
    stop(request.runId());
  }

  void stop(UUID runId) {
    engine.stop(runId);
  }

  /** If the engine takes no more, the run's end finds them. */
  void add(@Observes(during = TransactionPhase.AFTER_SUCCESS) TablesAdded more) {
    engine.add(more.runId(), more.activities());
  }

  void skip(@Observes(during = TransactionPhase.AFTER_SUCCESS) TablesSkipped unwanted) {
    skip(unwanted.runId(), unwanted.tableIds());
  }

  void skip(UUID runId, Set<UUID> tableIds) {
    engine.skip(runId, tableIds);
  }

  void limit(@Observes(during = TransactionPhase.AFTER_SUCCESS) LimitChanged change) {
    limit(change.runId(), change.limit());
  }

  void limit(UUID runId, SpeedLimit limit) {
    engine.limit(runId, limit);
  }

  boolean isWorkingOn(UUID runId) {
    return preparing.contains(runId) || engine.isRunning(runId);
  }

  /** Leaves no table of a tenant without its data, after whatever cut a run off. */
  void recover(Environment environment, long fence) {
    try {
      engine.recover(environments.tenantOf(environment), fence);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The tenant of " + environment.name() + " does not answer.", e);
    }
  }

  private void launch(RunBegun run) {
    JournalListener listener =
        new JournalListener(
            journal,
            meters.of(run.runId()),
            run.runId(),
            run.fence(),
            run.upgradeFollows(),
            () -> begin(run),
            () -> {
              meters.forget(run.runId());
              leases.release(run.environmentId(), run.fence());
            });
    try {
      ReplicationPipeline pipeline = pipelines.build(run.runId());
      if (pipelines.stopWasRequested(run.runId())) {
        listener.ended(run.runId(), new PipelineEnd.Stopped());
      } else {
        execute(run.type(), pipeline, listener);
      }
    } catch (MigrationException e) {
      listener.ended(run.runId(), new PipelineEnd.Broken(e.report()));
    } catch (RuntimeException e) {
      listener.ended(run.runId(), new PipelineEnd.Broken(notLaunched(e)));
    } finally {
      preparing.remove(run.runId());
    }
  }

  private void execute(
      ReplicationType type, ReplicationPipeline pipeline, JournalListener listener) {
    if (type.replicates()) {
      engine.start(pipeline, listener);
    } else {
      engine.examine(pipeline, listener);
    }
  }

  private static ErrorReport notLaunched(RuntimeException e) {
    return ErrorCatalogue.SHIPPED
        .entry("LAUNCH")
        .report(
            SecretMask.FORMS.mask(e.toString()),
            Map.of("what", "The run", "Again", "Resume the run."));
  }
}
