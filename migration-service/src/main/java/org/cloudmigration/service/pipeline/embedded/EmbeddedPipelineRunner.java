package org.cloudmigration.service.pipeline.embedded;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.pipeline.ActivityDefinition;
import org.cloudmigration.service.pipeline.ActivityOutcome;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.pipeline.PipelineRunner;
import org.cloudmigration.service.pipeline.PipelineWork;
import org.cloudmigration.service.pipeline.PipelineWorkListener;
import org.cloudmigration.service.pipeline.PipelineWorkListener.End;
import org.cloudmigration.service.security.SecretMask;

/**
 * Runs activities one after another in this server. As in Azure Data Factory, an activity begins
 * when all that it depends on has succeeded; those beside a failed one still run, so that a person
 * sees every fault at once.
 */
public final class EmbeddedPipelineRunner implements PipelineRunner {

  private final Executor threads;
  private final Map<UUID, Attempt> attempts = new ConcurrentHashMap<>();

  public EmbeddedPipelineRunner(Executor threads) {
    this.threads = threads;
  }

  @Override
  public void run(PipelineWork work, PipelineWorkListener listener) {
    Attempt attempt = new Attempt(work, listener);
    if (attempts.putIfAbsent(work.runId(), attempt) != null) {
      throw new IllegalStateException("Run " + work.runId() + " is running already.");
    }
    try {
      threads.execute(attempt);
    } catch (RuntimeException e) {
      attempts.remove(work.runId());
      throw e;
    }
  }

  @Override
  public void stop(UUID runId) {
    Attempt attempt = attempts.get(runId);
    if (attempt != null) {
      attempt.stop();
    }
  }

  @Override
  public boolean isRunning(UUID runId) {
    return attempts.containsKey(runId);
  }

  /** One go at a run: from its first unfinished activity to an end. */
  private final class Attempt implements Runnable {

    private final PipelineWork work;
    private final PipelineWorkListener listener;
    private final Set<String> done;
    private boolean failed;
    private boolean warned;
    private volatile boolean stopping;

    Attempt(PipelineWork work, PipelineWorkListener listener) {
      this.work = work;
      this.listener = listener;
      this.done = new HashSet<>(work.done());
    }

    /** Never by an interrupt: H2 closes a file whose thread is interrupted. */
    void stop() {
      stopping = true;
    }

    @Override
    public void run() {
      End end;
      try {
        for (ActivityDefinition activity : work.definition().activities()) {
          if (!stopping && isDue(activity)) {
            execute(activity);
          }
        }
        end = end();
      } catch (LeaseLostException e) {
        // Another server has taken over, and tells how the run goes on.
        return;
      } finally {
        attempts.remove(work.runId());
      }
      listener.ended(work.runId(), end);
    }

    private End end() {
      if (stopping) {
        return End.STOPPED;
      }
      if (failed) {
        return End.FAILED;
      }
      return warned ? End.WAITING : End.SUCCEEDED;
    }

    private boolean isDue(ActivityDefinition activity) {
      return !done.contains(activity.name()) && done.containsAll(activity.dependsOn());
    }

    private void execute(ActivityDefinition activity) {
      listener.began(work.runId(), activity.name());
      ActivityOutcome outcome;
      try {
        outcome = work.executor().execute(activity);
      } catch (LeaseLostException e) {
        throw e;
      } catch (Exception e) {
        outcome = new ActivityOutcome.Failed(broken(activity, e));
      }
      if (stopping) {
        return;
      }
      listener.ended(work.runId(), activity.name(), outcome);
      switch (outcome) {
        case ActivityOutcome.Succeeded succeeded -> done.add(activity.name());
        case ActivityOutcome.Warned warning -> warned = true;
        case ActivityOutcome.Failed failure -> failed = true;
      }
    }

    private static ErrorReport broken(ActivityDefinition activity, Exception e) {
      return ErrorCatalogue.SHIPPED
          .entry("INTERNAL")
          .report(
              SecretMask.FORMS.mask(e.toString()),
              Map.of(
                  "at", "at “" + activity.title() + "”",
                  "safe", "No company's data was touched.",
                  "Again", "Try again."));
    }
  }
}
