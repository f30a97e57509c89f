package org.cloudmigration.service.replication;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.TableSize;
import org.cloudmigration.service.pipeline.ActivityListener;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.Examination;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.pipeline.ReplicationPipeline;

/** Stands still before it reports the start of some table, as a server in a long pause does. */
final class FreezingEngine implements PipelineEngine {

  private final PipelineEngine engine;
  private final int tables;
  private final boolean deaf;
  private final AtomicInteger started = new AtomicInteger();
  private final CountDownLatch frozen = new CountDownLatch(1);

  /** As the engine was told last. */
  volatile SpeedLimit limit;

  private final CountDownLatch thawed = new CountDownLatch(1);

  /**
   * @param tables how many are started before it freezes
   * @param deaf copies on after the pause without asking the application database, as a server does
   *     that has just asked
   */
  FreezingEngine(PipelineEngine engine, int tables, boolean deaf) {
    this.engine = engine;
    this.tables = tables;
    this.deaf = deaf;
  }

  boolean isFrozen() {
    return frozen.getCount() == 0;
  }

  void thaw() {
    thawed.countDown();
  }

  @Override
  public void start(ReplicationPipeline pipeline, ActivityListener listener) {
    limit = pipeline.limit();
    engine.start(pipeline, new FreezingListener(listener));
  }

  @Override
  public void examine(ReplicationPipeline pipeline, ActivityListener listener) {
    engine.examine(pipeline, new FreezingListener(listener));
  }

  @Override
  public void stop(UUID runId) {
    if (!deaf || !isFrozen()) {
      engine.stop(runId);
    }
  }

  @Override
  public void limit(UUID runId, SpeedLimit limit) {
    this.limit = limit;
    engine.limit(runId, limit);
  }

  @Override
  public boolean isRunning(UUID runId) {
    return engine.isRunning(runId);
  }

  @Override
  public boolean add(UUID runId, List<CopyActivity> activities) {
    return engine.add(runId, activities);
  }

  @Override
  public void skip(UUID runId, Set<UUID> activityIds) {
    engine.skip(runId, activityIds);
  }

  @Override
  public void recover(DatabaseLocation tenant, long fence) throws SQLException {
    engine.recover(tenant, fence);
  }

  private final class FreezingListener implements ActivityListener {

    private final ActivityListener journal;

    FreezingListener(ActivityListener journal) {
      this.journal = journal;
    }

    private boolean isHeard() {
      return !deaf || !isFrozen();
    }

    @Override
    public void expected(Map<UUID, TableSize> sizes) {
      if (isHeard()) {
        journal.expected(sizes);
      }
    }

    @Override
    public void columns(Map<UUID, List<String>> columns) {
      if (isHeard()) {
        journal.columns(columns);
      }
    }

    @Override
    public void examined(UUID activityId, Examination examination) {
      if (isHeard()) {
        journal.examined(activityId, examination);
      }
    }

    @Override
    public void entered(UUID activityId, CopyStage stage) {
      if (isHeard()) {
        journal.entered(activityId, stage);
      }
    }

    @Override
    public void skipped(UUID activityId) {
      if (isHeard()) {
        journal.skipped(activityId);
      }
    }

    @Override
    public boolean started(UUID activityId, int worker) {
      if (started.incrementAndGet() > tables && !isFrozen()) {
        freeze();
      }
      return !isHeard() || journal.started(activityId, worker);
    }

    private void freeze() {
      frozen.countDown();
      try {
        if (!thawed.await(120, TimeUnit.SECONDS)) {
          throw new AssertionError("Nobody thawed this server.");
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void triesAgain(UUID activityId, ErrorReport error, int failed, Duration pause) {
      if (isHeard()) {
        journal.triesAgain(activityId, error, failed, pause);
      }
    }

    @Override
    public void stands(UUID activityId, Duration still) {
      if (isHeard()) {
        journal.stands(activityId, still);
      }
    }

    @Override
    public void moves(UUID activityId) {
      if (isHeard()) {
        journal.moves(activityId);
      }
    }

    @Override
    public void progress(UUID activityId, long rows, long bytes) {
      if (isHeard()) {
        journal.progress(activityId, rows, bytes);
      }
    }

    @Override
    public void succeeded(UUID activityId, CopyResult result) {
      if (isHeard()) {
        journal.succeeded(activityId, result);
      }
    }

    @Override
    public void failed(UUID activityId, ErrorReport error) {
      if (isHeard()) {
        journal.failed(activityId, error);
      }
    }

    @Override
    public void ended(UUID runId, PipelineEnd end) {
      journal.ended(runId, end);
    }
  }
}
