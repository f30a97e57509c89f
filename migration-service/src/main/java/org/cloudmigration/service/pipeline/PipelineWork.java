package org.cloudmigration.service.pipeline;

import java.util.Set;
import java.util.UUID;

/**
 * A pipeline to be run.
 *
 * @param done names of activities that earlier attempts of this run have finished; a warning counts
 *     once it is accepted
 * @param executor does what an activity says, where the engine is this server
 */
public record PipelineWork(
    UUID runId, PipelineDefinition definition, Set<String> done, Executor executor) {

  /** Does one activity. Whatever it throws makes the activity fail. */
  @FunctionalInterface
  public interface Executor {
    ActivityOutcome execute(ActivityDefinition activity) throws Exception;
  }

  public PipelineWork {
    done = Set.copyOf(done);
  }
}
