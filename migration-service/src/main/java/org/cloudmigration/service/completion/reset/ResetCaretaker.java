package org.cloudmigration.service.completion.reset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.completion.DataReset;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.environment.LeasedWork;

/** Keeps the leases of resets that run here, and goes on with those whose server went away. */
@ApplicationScoped
public class ResetCaretaker implements LeasedWork {

  private static final Logger LOG = Logger.getLogger(ResetCaretaker.class.getName());

  @Inject Resets resets;
  @Inject ResetTasks tasks;
  @Inject ResetRunner runner;
  @Inject LeaseKeeper leases;

  @Override
  public void tick() {
    for (DataReset reset : resets.inProgress()) {
      try {
        lookAfter(reset);
      } catch (RuntimeException e) {
        // The leases of the other resets must not run out because of this one.
        LOG.log(Level.WARNING, "Looking after reset " + reset.id() + " failed.", e);
      }
    }
  }

  private void lookAfter(DataReset reset) {
    if (!runner.isWorkingOn(reset.id(), reset.fence())) {
      tasks.takeUp(reset.id());
    } else if (!leases.renew(reset.environmentId(), reset.fence())) {
      runner.leave(reset.id());
    }
  }

  @Override
  public void handOver() {
    runner.leaveAll();
  }
}
