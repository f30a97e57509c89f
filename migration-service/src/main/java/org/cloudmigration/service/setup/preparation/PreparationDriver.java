package org.cloudmigration.service.setup.preparation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.pipeline.ActivityRun;
import org.cloudmigration.domain.pipeline.ActivityRunStatus;
import org.cloudmigration.domain.pipeline.PipelineRun;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.service.environment.EnvironmentLeaves;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.pipeline.ActivityOutcome;
import org.cloudmigration.service.pipeline.FactoryUse;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.pipeline.PipelineJson;
import org.cloudmigration.service.pipeline.PipelineRunner;
import org.cloudmigration.service.pipeline.PipelineWork;
import org.cloudmigration.service.pipeline.PipelineWorkListener;
import org.cloudmigration.service.setup.GuidePrepared;

/** Hands committed preparation runs to the runner, and brings them to their end. */
@ApplicationScoped
public class PreparationDriver {

  /** A run is ready to be executed; fired in the transaction that began it or let it go on. */
  public record Begun(UUID runId, UUID environmentId, long fence) {}

  /** Somebody wants a run to end; fired in the transaction that noted it. */
  public record StopRequested(UUID runId) {}

  /** A run that waited is not to go on any more; fired in the transaction that closed it. */
  public record GivenUp(UUID environmentId) {}

  /** Of an environment that is deleted; fired in that transaction. */
  public record Left(List<FactoryUse> places) {}

  private static final Logger LOG = Logger.getLogger(PreparationDriver.class.getName());

  @Resource ManagedExecutorService executor;
  @Inject PipelineRunner runner;
  @Inject PreparationContexts contexts;
  @Inject PreparationJournal journal;
  @Inject Pipelines pipelines;
  @Inject FootprintKeeper footprint;
  @Inject ServiceSteps service;
  @Inject PreparationPipelines preparation;
  @Inject Environments environments;
  @Inject LeaseKeeper leases;
  @Inject Event<GuidePrepared> prepared;
  @Inject Event<Left> left;

  private final Set<UUID> launching = ConcurrentHashMap.newKeySet();

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Begun run) {
    launching.add(run.runId());
    executor.execute(() -> launch(run));
  }

  void stop(@Observes(during = TransactionPhase.AFTER_SUCCESS) StopRequested request) {
    runner.stop(request.runId());
  }

  void giveUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) GivenUp preparations) {
    executor.execute(() -> preparation.removeIfUnused(preparations.environmentId()));
  }

  void leave(@Observes EnvironmentLeaves departure) {
    List<FactoryUse> places = preparation.places(departure.environment());
    if (!places.isEmpty()) {
      left.fire(new Left(places));
    }
  }

  void left(@Observes(during = TransactionPhase.AFTER_SUCCESS) Left behind) {
    executor.execute(() -> preparation.removeFrom(behind.places()));
  }

  void stop(UUID runId) {
    runner.stop(runId);
  }

  boolean isWorkingOn(UUID runId) {
    return launching.contains(runId) || runner.isRunning(runId);
  }

  private void launch(Begun begun) {
    try {
      PipelineRun run = pipelines.run(begun.runId()).orElseThrow();
      PreparationContext context = contexts.open(run);
      Set<String> done =
          pipelines.activities(run.id()).stream()
              .filter(PreparationDriver::isDone)
              .map(ActivityRun::name)
              .collect(Collectors.toSet());
      runner.run(
          new PipelineWork(
              run.id(),
              PipelineJson.read(pipelines.pipeline(run.pipelineId()).definition()),
              done,
              contexts.activities(context)),
          new Listener(begun, context));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A preparation could not begin.", e);
      journal.finished(
          begun.runId(),
          begun.fence(),
          PipelineRunStatus.FAILED,
          e instanceof MigrationException told ? told.report() : PreparationErrors.notBegun(e));
      service.undo(begun.runId());
      preparation.removeUndone(environments.byId(begun.environmentId()));
      leases.release(begun.environmentId(), begun.fence());
    } finally {
      launching.remove(begun.runId());
    }
  }

  private static boolean isDone(ActivityRun activity) {
    return activity.status() == ActivityRunStatus.SUCCEEDED
        || activity.status() == ActivityRunStatus.WARNING && !activity.waitsForAcceptance();
  }

  /** Removes what a run had made; what cannot be removed now stays known, and is told. */
  void undo(UUID runId, PreparationContext context) {
    service.undo(runId);
    try {
      footprint.removeMadeBy(runId, context);
    } finally {
      // Last: what is in the source is removed by way of the factory.
      preparation.removeUndone(context.environment);
    }
  }

  private final class Listener implements PipelineWorkListener {

    private final Begun run;
    private final PreparationContext context;

    Listener(Begun run, PreparationContext context) {
      this.run = run;
      this.context = context;
    }

    @Override
    public void began(UUID runId, String activity) {
      journal.began(runId, run.fence(), activity);
    }

    @Override
    public void ended(UUID runId, String activity, ActivityOutcome outcome) {
      journal.ended(runId, run.fence(), activity, outcome);
    }

    @Override
    public void ended(UUID runId, End end) {
      boolean ready = false;
      try (context) {
        ready = finish(runId, end);
      } catch (LeaseLostException e) {
        LOG.log(Level.INFO, "Preparation {0} was taken over by another server.", runId);
      } finally {
        leases.release(run.environmentId(), run.fence());
      }
      if (ready) {
        prepared.fire(new GuidePrepared(run.environmentId()));
      }
    }

    /** Tells whether the environment is ready. */
    private boolean finish(UUID runId, End end) {
      if (end == End.SUCCEEDED || service.isReady(runId)) {
        if (end == End.STOPPED) {
          preparation.removeIfReached(context.environment);
        }
        journal.finished(runId, run.fence(), PipelineRunStatus.SUCCEEDED, null);
        return true;
      }
      if (end == End.WAITING) {
        journal.finished(runId, run.fence(), PipelineRunStatus.WAITING, null);
      } else {
        undoAndFinish(runId, end);
      }
      return false;
    }

    private void undoAndFinish(UUID runId, End end) {
      PipelineRunStatus status = PipelineRunStatus.FAILED;
      ErrorReport error = null;
      try {
        undo(runId, context);
        if (end == End.STOPPED) {
          status = PipelineRunStatus.CANCELLED;
        } else {
          error = PreparationErrors.failed(faults(runId));
        }
      } catch (MigrationException e) {
        error = e.report();
      }
      journal.finished(runId, run.fence(), status, error);
    }

    private long faults(UUID runId) {
      return pipelines.activities(runId).stream()
          .filter(activity -> activity.status() == ActivityRunStatus.FAILED)
          .count();
    }
  }
}
