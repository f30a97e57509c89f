package org.cloudmigration.service.pipeline;

import java.util.UUID;

/**
 * Receives what a runner does, from its thread. A call that throws {@link LeaseLostException} tells
 * it to do nothing more.
 */
public interface PipelineWorkListener {

  void began(UUID runId, String activity);

  void ended(UUID runId, String activity, ActivityOutcome outcome);

  /** The last call: how the run as a whole stands. */
  void ended(UUID runId, End end);

  /** How a run ended. */
  enum End {
    SUCCEEDED,
    /** Everything that can be done was done; warnings wait to be accepted. */
    WAITING,
    FAILED,
    STOPPED
  }
}
