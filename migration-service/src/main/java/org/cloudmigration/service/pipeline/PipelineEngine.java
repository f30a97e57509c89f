package org.cloudmigration.service.pipeline;

import java.util.UUID;

/**
 * Executes pipelines. Engines keep nothing that matters: what they do is told to the {@link
 * ActivityListener}, and what they have written is in the tenant database.
 */
public interface PipelineEngine {

  /**
   * Starts in the background and returns at once. Every activity ends in one call of the listener.
   */
  void start(ReplicationPipeline pipeline, ActivityListener listener);

  /** Asks a run to end; it ends within seconds, and tells so by {@link ActivityListener#ended}. */
  void stop(UUID runId);

  boolean isRunning(UUID runId);
}
