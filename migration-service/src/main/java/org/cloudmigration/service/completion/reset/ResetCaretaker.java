package org.cloudmigration.service.completion.reset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cloudmigration.domain.completion.DataReset;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.environment.LeasedWork;
import org.cloudmigration.service.environment.Takeover;

/** Keeps the leases of resets that run here, and goes on with those whose server went away. */
@ApplicationScoped
public class ResetCaretaker implements LeasedWork {

  @Inject Resets resets;
  @Inject ResetTasks tasks;
  @Inject ResetRunner runner;
  @Inject LeaseKeeper leases;

  @Override
  public void tick() {
    resets.inProgress().forEach(reset -> Takeover.guarded(reset.id(), () -> lookAfter(reset)));
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
