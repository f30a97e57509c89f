package org.cloudmigration.service.replication;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.pipeline.ActivityListener;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.PipelineEngine;
import org.cloudmigration.service.pipeline.ReplicationPipeline;

/** Works on what a test says, and copies nothing. */
class FakeEngine implements PipelineEngine {

  final Set<UUID> running = ConcurrentHashMap.newKeySet();
  final List<CopyActivity> added = new CopyOnWriteArrayList<>();
  final List<SpeedLimit> limits = new CopyOnWriteArrayList<>();
  final List<UUID> skipped = new CopyOnWriteArrayList<>();
  final List<UUID> examined = new CopyOnWriteArrayList<>();
  final List<UUID> stopped = new CopyOnWriteArrayList<>();

  /** Fences under which tenants were brought back. */
  final List<Long> recovered = new CopyOnWriteArrayList<>();

  @Override
  public void start(ReplicationPipeline pipeline, ActivityListener listener) {
    running.add(pipeline.runId());
  }

  @Override
  public void examine(ReplicationPipeline pipeline, ActivityListener listener) {
    examined.add(pipeline.runId());
    running.add(pipeline.runId());
  }

  @Override
  public void stop(UUID runId) {
    stopped.add(runId);
  }

  @Override
  public void limit(UUID runId, SpeedLimit limit) {
    limits.add(limit);
  }

  @Override
  public boolean isRunning(UUID runId) {
    return running.contains(runId);
  }

  @Override
  public boolean add(UUID runId, List<CopyActivity> activities) {
    added.addAll(activities);
    return running.contains(runId);
  }

  @Override
  public void skip(UUID runId, Set<UUID> activityIds) {
    skipped.addAll(activityIds);
  }

  @Override
  public void recover(DatabaseLocation tenant, long fence) {
    recovered.add(fence);
  }
}
