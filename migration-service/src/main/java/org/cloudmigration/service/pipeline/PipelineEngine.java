package org.cloudmigration.service.pipeline;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.service.database.DatabaseLocation;

/**
 * Executes pipelines. Engines keep nothing that matters: what they do is told to the {@link
 * ActivityListener}, and what they have written is in the tenant database.
 */
public interface PipelineEngine {

  /**
   * Starts in the background and returns at once. Every activity ends in one call of the listener.
   */
  void start(ReplicationPipeline pipeline, ActivityListener listener);

  /**
   * Examines the tables of a pipeline in the background instead of copying them: what a copy would
   * meet is told by {@link ActivityListener#examined}. Nothing is written into the tenant.
   */
  void examine(ReplicationPipeline pipeline, ActivityListener listener);

  /** Asks a run to end; it ends within seconds, and tells so by {@link ActivityListener#ended}. */
  void stop(UUID runId);

  /** Lets a run that is in progress copy so fast from now on, and no faster. */
  void limit(UUID runId, SpeedLimit limit);

  boolean isRunning(UUID runId);

  /**
   * Gives a run that is in progress more to do. An activity that waits already takes the new one's
   * place.
   *
   * @return false if the run takes no more here: who sees its end has to start what is left
   */
  boolean add(UUID runId, List<CopyActivity> activities);

  /**
   * Asks for activities to be left out: one that waits is not begun, one that is being copied is
   * cut off within seconds and told by {@link ActivityListener#skipped}, unless it is through by
   * then.
   */
  void skip(UUID runId, Set<UUID> activityIds);

  /**
   * Brings back every live table whose change of place was cut off, for a tenant whose run nobody
   * resumes. A run does that by itself.
   *
   * @throws LeaseLostException if the tenant has seen a higher fence
   * @throws SQLException if the tenant does not answer
   */
  void recover(DatabaseLocation tenant, long fence) throws SQLException;
}
