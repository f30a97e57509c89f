package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.cloudmigration.domain.replication.SpeedLimit;
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

  private final EngineMeans means;
  private final Map<UUID, EngineRun> running = new ConcurrentHashMap<>();

  /**
   * @param executor gets one task for each worker of a run; with fewer threads a run is slower, but
   *     never stuck
   */
  public EmbeddedEngine(DatabaseAdapters adapters, Executor executor) {
    this(adapters, executor, Watchman.ABSENT);
  }

  EmbeddedEngine(DatabaseAdapters adapters, Executor executor, Watchman watchman) {
    this(new EngineMeans(adapters, executor, watchman, step -> {}, Optional.empty()));
  }

  EmbeddedEngine(DatabaseAdapters adapters, Executor executor, Consumer<SwapStep> swapObserver) {
    this(new EngineMeans(adapters, executor, Watchman.ABSENT, swapObserver, Optional.empty()));
  }

  /** The same, for sources whose rows somebody else carries. */
  public static PipelineEngine hauling(
      DatabaseAdapters adapters, Executor executor, Haulier haulier) {
    return hauling(adapters, executor, Watchman.ABSENT, haulier);
  }

  static EmbeddedEngine hauling(
      DatabaseAdapters adapters, Executor executor, Watchman watchman, Haulier haulier) {
    return new EmbeddedEngine(
        new EngineMeans(adapters, executor, watchman, step -> {}, Optional.of(haulier)));
  }

  private EmbeddedEngine(EngineMeans means) {
    this.means = means;
  }

  @Override
  public void start(ReplicationPipeline pipeline, ActivityListener listener) {
    UUID id = pipeline.runId();
    begin(id, new EmbeddedRun(pipeline, listener, means, () -> running.remove(id)));
  }

  @Override
  public void examine(ReplicationPipeline pipeline, ActivityListener listener) {
    UUID id = pipeline.runId();
    begin(id, new DiagnosticRun(pipeline, listener, means, () -> running.remove(id)));
  }

  private void begin(UUID id, EngineRun run) {
    if (running.putIfAbsent(id, run) != null) {
      throw new IllegalStateException("Run " + id + " is running already.");
    }
    try {
      means.executor().execute(run::begin);
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
  public void limit(UUID runId, SpeedLimit limit) {
    EngineRun run = running.get(runId);
    if (run != null) {
      run.limit(limit);
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
    DatabaseAdapter adapter = means.adapters().of(location.type());
    try (DatabasePool pool = adapter.open(location, 3)) {
      var tenant = new Tenant(adapter, pool);
      var state = new TenantState(adapter.dialect());
      state.ensure(tenant);
      var fence = new Fence(tenant, state, fenceNumber);
      fence.claim();
      new TableSwap(tenant, state, fence, means.swapObserver()).recover(live -> true);
    }
  }
}
