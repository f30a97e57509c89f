package org.cloudmigration.service.replication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.TableSize;
import org.cloudmigration.service.pipeline.ActivityListener;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.Examination;
import org.cloudmigration.service.pipeline.PipelineEnd;

/**
 * Writes what an engine tells into the journal, under the fence of one lease.
 *
 * @param goOn runs instead of the end if tables were asked for while the engine was ending
 * @param afterEnd runs once the end is stored
 */
record JournalListener(
    RunJournal journal,
    RunMeter meter,
    UUID runId,
    long fence,
    boolean upgradeFollows,
    Runnable goOn,
    Runnable afterEnd)
    implements ActivityListener {

  @Override
  public void expected(Map<UUID, TableSize> sizes) {
    journal.expected(runId, fence, sizes);
  }

  @Override
  public void columns(Map<UUID, List<String>> columns) {
    journal.columns(runId, fence, columns);
  }

  @Override
  public boolean started(UUID activityId, int worker) {
    boolean wanted = journal.tableStarted(runId, fence, activityId, worker);
    if (wanted) {
      meter.began(activityId, Instant.now());
    }
    return wanted;
  }

  @Override
  public void entered(UUID activityId, CopyStage stage) {
    journal.tableEntered(runId, fence, activityId, stage);
  }

  @Override
  public void triesAgain(UUID activityId, ErrorReport error, int failed, Duration pause) {
    journal.tableTriesAgain(runId, fence, activityId, RunTexts.triesAgain(error, failed, pause));
  }

  @Override
  public void stands(UUID activityId, Duration still) {
    journal.tableStands(runId, fence, activityId, still);
  }

  @Override
  public void moves(UUID activityId) {
    journal.tableMoves(runId, fence, activityId);
  }

  @Override
  public void progress(UUID activityId, long rows, long bytes) {
    meter.reached(activityId, rows, bytes, Instant.now());
    journal.tableProgress(runId, fence, activityId, rows, bytes);
  }

  @Override
  public void succeeded(UUID activityId, CopyResult result) {
    meter.reached(activityId, result.rows(), result.bytes(), Instant.now());
    meter.left(activityId);
    journal.tableSucceeded(runId, fence, activityId, result);
  }

  @Override
  public void examined(UUID activityId, Examination examination) {
    meter.left(activityId);
    journal.tableExamined(runId, fence, activityId, examination);
  }

  @Override
  public void failed(UUID activityId, ErrorReport error) {
    meter.left(activityId);
    journal.tableFailed(runId, fence, activityId, error);
  }

  @Override
  public void skipped(UUID activityId) {
    meter.left(activityId);
    journal.tableSkipped(runId, fence, activityId);
  }

  @Override
  public void ended(UUID endedRun, PipelineEnd end) {
    boolean ended = true;
    try {
      switch (end) {
        case PipelineEnd.Completed() -> ended = journal.completed(runId, fence, upgradeFollows);
        case PipelineEnd.Stopped() -> journal.stopped(runId, fence);
        case PipelineEnd.Broken(ErrorReport error) -> journal.broken(runId, fence, error);
      }
    } finally {
      (ended ? afterEnd : goOn).run();
    }
  }
}
