package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.pipeline.ActivityListener;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.pipeline.ReplicationPipeline;

/** Copies inside this server, with the threads it is given. */
public class EmbeddedEngine implements PipelineEngine {

  private final DatabaseAdapters adapters;
  private final Executor executor;
  private final Consumer<SwapStep> swapObserver;
  private final Map<UUID, EngineRun> running = new ConcurrentHashMap<>();

  /**
   * @param executor gets one task for each worker of a run; with fewer threads a run is slower, but
   *     never stuck
   */
  public EmbeddedEngine(DatabaseAdapters adapters, Executor executor) {
    this(adapters, executor, step -> {});
  }

  EmbeddedEngine(DatabaseAdapters adapters, Executor executor, Consumer<SwapStep> swapObserver) {
    this.adapters = adapters;
    this.executor = executor;
    this.swapObserver = swapObserver;
  }

  @Override
  public void start(ReplicationPipeline pipeline, ActivityListener listener) {
    UUID id = pipeline.runId();
    begin(
        id,
        new EmbeddedRun(
            pipeline, listener, adapters, executor, swapObserver, () -> running.remove(id)));
  }

  @Override
  public void examine(ReplicationPipeline pipeline, ActivityListener listener) {
    UUID id = pipeline.runId();
    begin(id, new DiagnosticRun(pipeline, listener, adapters, () -> running.remove(id)));
  }

  private void begin(UUID id, EngineRun run) {
    if (running.putIfAbsent(id, run) != null) {
      throw new IllegalStateException("Run " + id + " is running already.");
    }
    try {
      executor.execute(run::begin);
    } catch (RuntimeException e) {
      running.remove(id);
      throw e;
    }
  }

  @Override
  public void stop(UUID runId) {
    EngineRun run = running.get(runId);
    if (run != null) {
      run.stop();
    }
  }

  @Override
  public boolean isRunning(UUID runId) {
    return running.containsKey(runId);
  }

  @Override
  public boolean add(UUID runId, List<CopyActivity> activities) {
    EngineRun run = running.get(runId);
    return run != null && run.add(activities);
  }

  @Override
  public void skip(UUID runId, Set<UUID> activityIds) {
    EngineRun run = running.get(runId);
    if (run != null) {
      run.skip(activityIds);
    }
  }

  @Override
  public void recover(DatabaseLocation location, long fenceNumber) throws SQLException {
    DatabaseAdapter adapter = adapters.of(location.type());
    try (DatabasePool pool = adapter.open(location, 3)) {
      var tenant = new Tenant(adapter, pool);
      var state = new TenantState(adapter.dialect());
      state.ensure(tenant);
      var fence = new Fence(tenant, state, fenceNumber);
      fence.claim();
      new TableSwap(tenant, state, fence, swapObserver).recover(live -> true);
    }
  }
}
