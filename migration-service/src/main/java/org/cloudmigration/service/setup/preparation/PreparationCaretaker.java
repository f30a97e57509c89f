package org.cloudmigration.service.setup.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.pipeline.PipelineRun;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.environment.LeasedWork;
import org.cloudmigration.service.environment.Takeover;
import org.cloudmigration.service.operation.MigrationException;

/** Keeps the leases of preparations that run here, and closes those whose server went away. */
@ApplicationScoped
public class PreparationCaretaker implements LeasedWork {

  private static final Logger LOG = Logger.getLogger(PreparationCaretaker.class.getName());

  @Inject Pipelines pipelines;
  @Inject PreparationDriver driver;
  @Inject PreparationContexts contexts;
  @Inject PreparationJournal journal;
  @Inject ServiceSteps service;
  @Inject PreparationPipelines preparation;
  @Inject Environments environments;
  @Inject LeaseKeeper leases;
  @Inject Takeover takeover;

  @Override
  public void tick() {
    pipelines.inProgress().forEach(run -> Takeover.guarded(run.id(), () -> lookAfter(run)));
  }

  private void lookAfter(PipelineRun run) {
    if (!driver.isWorkingOn(run.id())) {
      takeover.of(run.environmentId(), fence -> close(run, fence));
    } else if (!leases.renew(run.environmentId(), run.fence()) || run.stopRequested()) {
      driver.stop(run.id());
    }
  }

  /** A preparation is short, and starts over in a moment: it is cut off. */
  @Override
  public void handOver() {
    pipelines.inProgress().stream()
        .map(PipelineRun::id)
        .filter(driver::isWorkingOn)
        .forEach(driver::stop);
  }

  private void close(PipelineRun run, long fence) {
    boolean ready = service.isReady(run.id());
    if (journal.takenOver(run.id(), fence, ready)) {
      if (ready) {
        preparation.removeIfReached(environments.byId(run.environmentId()));
      } else {
        undo(run);
      }
    }
  }

  private void undo(PipelineRun run) {
    try (PreparationContext context = contexts.open(run)) {
      driver.undo(run.id(), context);
    } catch (MigrationException e) {
      LOG.log(Level.WARNING, "What a preparation had made is not removed yet.", e);
    }
  }
}
