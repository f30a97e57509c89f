package org.cloudmigration.service.pipeline;

import java.util.UUID;

/** Runs pipelines whose activities are not copies: checks, lists, and what is made. */
public interface PipelineRunner {

  /** Begins in the background and returns at once. */
  void run(PipelineWork work, PipelineWorkListener listener);

  /** Asks a run to end: the present activity is the last, and counts as cut off. */
  void stop(UUID runId);

  boolean isRunning(UUID runId);
}
