package org.cloudmigration.service.pipeline;

import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;

/**
 * Receives what an engine does, from any of its threads. A call that throws {@link
 * LeaseLostException} tells the engine to write nothing more and to end.
 */
public interface ActivityListener {

  void started(UUID activityId, int worker);

  /** At most twice a second for an activity. */
  void progress(UUID activityId, long rows, long bytes);

  void succeeded(UUID activityId, CopyResult result);

  void failed(UUID activityId, ErrorReport error);

  /**
   * The last call for a run. Activities that were not started, or were stopped, stay unfinished.
   */
  void ended(UUID runId, PipelineEnd end);
}
