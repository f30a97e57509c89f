package org.cloudmigration.service.pipeline;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.service.database.DatabaseLocation;

/** Gives each run to the engine of its environment. */
public final class RoutingEngine implements PipelineEngine {

  private final PipelineEngine embedded;
  private final PipelineEngine factory;

  /**
   * @param factory for runs whose rows a data factory carries
   */
  public RoutingEngine(PipelineEngine embedded, PipelineEngine factory) {
    this.embedded = embedded;
    this.factory = factory;
  }

  private PipelineEngine of(ReplicationPipeline pipeline) {
    return pipeline.factory().isPresent() ? factory : embedded;
  }

  private PipelineEngine of(UUID runId) {
    return factory.isRunning(runId) ? factory : embedded;
  }

  @Override
  public void start(ReplicationPipeline pipeline, ActivityListener listener) {
    of(pipeline).start(pipeline, listener);
  }

  @Override
  public void examine(ReplicationPipeline pipeline, ActivityListener listener) {
    of(pipeline).examine(pipeline, listener);
  }

  @Override
  public void stop(UUID runId) {
    of(runId).stop(runId);
  }

  @Override
  public void limit(UUID runId, SpeedLimit limit) {
    of(runId).limit(runId, limit);
  }

  @Override
  public boolean isRunning(UUID runId) {
    return embedded.isRunning(runId) || factory.isRunning(runId);
  }

  @Override
  public boolean add(UUID runId, List<CopyActivity> activities) {
    return of(runId).add(runId, activities);
  }

  @Override
  public void skip(UUID runId, Set<UUID> activityIds) {
    of(runId).skip(runId, activityIds);
  }

  /** In the tenant alone, which this server reaches whichever engine has written there. */
  @Override
  public void recover(DatabaseLocation tenant, long fence) throws SQLException {
    embedded.recover(tenant, fence);
  }
}
