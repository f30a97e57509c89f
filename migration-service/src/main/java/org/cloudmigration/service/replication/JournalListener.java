package org.cloudmigration.service.replication;

import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.pipeline.ActivityListener;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.PipelineEnd;

/**
 * Writes what an engine tells into the journal, under the fence of one lease.
 *
 * @param afterEnd runs once the end is stored
 */
record JournalListener(
    RunJournal journal, UUID runId, long fence, boolean upgradeFollows, Runnable afterEnd)
    implements ActivityListener {

  @Override
  public void started(UUID activityId, int worker) {
    journal.tableStarted(runId, fence, activityId, worker);
  }

  @Override
  public void progress(UUID activityId, long rows, long bytes) {
    journal.tableProgress(runId, fence, activityId, rows, bytes);
  }

  @Override
  public void succeeded(UUID activityId, CopyResult result) {
    journal.tableSucceeded(runId, fence, activityId, result);
  }

  @Override
  public void failed(UUID activityId, ErrorReport error) {
    journal.tableFailed(runId, fence, activityId, error);
  }

  @Override
  public void ended(UUID endedRun, PipelineEnd end) {
    try {
      switch (end) {
        case PipelineEnd.Completed() -> journal.completed(runId, fence, upgradeFollows);
        case PipelineEnd.Stopped() -> journal.stopped(runId, fence);
        case PipelineEnd.Broken(ErrorReport error) -> journal.broken(runId, fence, error);
      }
    } finally {
      afterEnd.run();
    }
  }
}
