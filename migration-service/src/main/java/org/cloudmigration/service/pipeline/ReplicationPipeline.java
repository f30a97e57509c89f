package org.cloudmigration.service.pipeline;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.service.database.DatabaseLocation;

/**
 * A run as an engine gets it, frozen.
 *
 * @param fence number of the lease under which the run may write; a tenant refuses lower ones
 * @param workers how many tables are copied at the same time, at least 1
 * @param done tables of the run that are in the tenant already, whose places are taken
 * @param limit as it is when the run begins
 * @param factory that carries the rows; empty if this server does
 */
public record ReplicationPipeline(
    UUID runId,
    long fence,
    DatabaseLocation source,
    DatabaseLocation tenant,
    int workers,
    List<CopyActivity> activities,
    List<CopyActivity> done,
    SpeedLimit limit,
    Optional<FactoryUse> factory) {

  public ReplicationPipeline {
    Objects.requireNonNull(runId);
    activities = List.copyOf(activities);
    done = List.copyOf(done);
    if (workers < 1) {
      throw new IllegalArgumentException("A pipeline needs at least one worker.");
    }
  }

  /** By this server. */
  public ReplicationPipeline(
      UUID runId,
      long fence,
      DatabaseLocation source,
      DatabaseLocation tenant,
      int workers,
      List<CopyActivity> activities,
      List<CopyActivity> done,
      SpeedLimit limit) {
    this(runId, fence, source, tenant, workers, activities, done, limit, Optional.empty());
  }

  /** As fast as it can. */
  public ReplicationPipeline(
      UUID runId,
      long fence,
      DatabaseLocation source,
      DatabaseLocation tenant,
      int workers,
      List<CopyActivity> activities,
      List<CopyActivity> done) {
    this(runId, fence, source, tenant, workers, activities, done, SpeedLimit.NONE);
  }
}
