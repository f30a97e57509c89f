package org.cloudmigration.service.replication;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.service.completion.CloudDataReset;
import org.cloudmigration.service.completion.reset.FollowUps;
import org.cloudmigration.service.environment.LeasedWork;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;

/** Sees to the runs that follow resets: at once, and again for as long as something is going on. */
@ApplicationScoped
public class FollowUpCaretaker implements LeasedWork {

  private static final Logger LOG = Logger.getLogger(FollowUpCaretaker.class.getName());

  /** Refusals that pass by themselves. */
  private static final Set<String> PASSING =
      Set.of("50010", "LEASE", "CREATING", "LISTING", "PREPARING", "RESET");

  @Resource ManagedExecutorService executor;
  @Inject FollowUps wishes;
  @Inject FollowUpRuns runs;

  void afterReset(@Observes(during = TransactionPhase.AFTER_SUCCESS) CloudDataReset reset) {
    executor.execute(this::tick);
  }

  @Override
  public void tick() {
    for (UUID reset : wishes.due()) {
      try {
        start(reset);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The run after reset " + reset + " failed to start.", e);
      }
    }
  }

  private void start(UUID reset) {
    try {
      runs.start(reset);
    } catch (MigrationException e) {
      boolean passes = e instanceof RefusedException && PASSING.contains(e.report().code());
      if (!passes) {
        runs.drop(reset, e.report());
      }
    }
  }

  @Override
  public void handOver() {
    // A wish is no work: it waits in the database.
  }
}
