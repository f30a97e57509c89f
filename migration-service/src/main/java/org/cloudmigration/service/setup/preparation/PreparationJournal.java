package org.cloudmigration.service.setup.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.pipeline.ActivityRun;
import org.cloudmigration.domain.pipeline.ActivityRunStatus;
import org.cloudmigration.domain.pipeline.PipelineRun;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.TimeLine;
import org.cloudmigration.service.pipeline.ActivityOutcome;
import org.cloudmigration.service.pipeline.LeaseLostException;

/**
 * Writes the state of preparation runs. Every write locks the run and carries the fence of its
 * lease; one with an older fence is refused.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class PreparationJournal {

  @Inject Pipelines pipelines;
  @Inject Event<EnvironmentChanged> changes;
  @Inject TimeLine timeLine;

  public void began(UUID runId, long fence, String activity) {
    write(runId, fence, run -> pipelines.activity(runId, activity).begin(Instant.now()));
  }

  public void ended(UUID runId, long fence, String activity, ActivityOutcome outcome) {
    write(runId, fence, run -> end(pipelines.activity(runId, activity), outcome));
  }

  static void end(ActivityRun activity, ActivityOutcome outcome) {
    Instant now = Instant.now();
    switch (outcome) {
      case ActivityOutcome.Succeeded(String output) ->
          activity.end(ActivityRunStatus.SUCCEEDED, output, null, now);
      case ActivityOutcome.Warned(ErrorReport why) ->
          activity.end(ActivityRunStatus.WARNING, why.happened(), why, now);
      case ActivityOutcome.Failed(ErrorReport why) ->
          activity.end(ActivityRunStatus.FAILED, why.happened(), why, now);
    }
  }

  /**
   * Ends the run; what has not ended by itself is cancelled, unless it waits to go on.
   *
   * @param error null unless the run failed
   */
  public void finished(UUID runId, long fence, PipelineRunStatus status, ErrorReport error) {
    write(runId, fence, run -> finish(run, status, error));
  }

  /**
   * Closes a run whose server went away, under a lease of one's own.
   *
   * @return false if somebody else has done so already
   */
  public boolean takenOver(UUID runId, long newFence, boolean wasReady) {
    PipelineRun run = pipelines.locked(runId);
    if (run.status() != PipelineRunStatus.IN_PROGRESS || run.fence() >= newFence) {
      return false;
    }
    run.proceed(newFence);
    if (wasReady) {
      finish(run, PipelineRunStatus.SUCCEEDED, null);
    } else {
      finish(run, PipelineRunStatus.FAILED, PreparationErrors.interrupted());
    }
    return true;
  }

  private void finish(PipelineRun run, PipelineRunStatus status, ErrorReport error) {
    run.end(status, error, Instant.now());
    if (status != PipelineRunStatus.WAITING) {
      pipelines.activities(run.id()).stream()
          .filter(
              activity ->
                  activity.status() == ActivityRunStatus.QUEUED
                      || activity.status() == ActivityRunStatus.IN_PROGRESS)
          .forEach(PreparationJournal::cancel);
    }
    record(run, status, error);
    changes.fire(new EnvironmentChanged(run.environmentId()));
  }

  private void record(PipelineRun run, PipelineRunStatus status, ErrorReport error) {
    EntryKind what =
        switch (status) {
          case SUCCEEDED -> EntryKind.PREPARATION_SUCCEEDED;
          case WAITING -> EntryKind.PREPARATION_WAITS;
          case CANCELLED -> EntryKind.PREPARATION_STOPPED;
          case FAILED, IN_PROGRESS -> EntryKind.PREPARATION_FAILED;
        };
    timeLine.record(
        run.environmentId(),
        what,
        run.id().toString(),
        "in progress",
        error == null
            ? status.name().toLowerCase(Locale.ROOT)
            : EntryOutcome.FAILED.mark(error.happened()));
  }

  private static void cancel(ActivityRun activity) {
    String why =
        activity.status() == ActivityRunStatus.QUEUED
            ? "Not begun, because the run ended before."
            : "Cut off.";
    activity.end(ActivityRunStatus.CANCELLED, why, null, Instant.now());
  }

  private void write(UUID runId, long fence, Consumer<PipelineRun> change) {
    PipelineRun run = pipelines.locked(runId);
    if (run.fence() != fence || run.status() != PipelineRunStatus.IN_PROGRESS) {
      throw new LeaseLostException("Preparation " + runId + " is another server's now.");
    }
    change.accept(run);
    changes.fire(new EnvironmentChanged(run.environmentId()));
  }
}
