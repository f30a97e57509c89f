package org.cloudmigration.service.upgrade.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cloudmigration.domain.upgrade.DetailSnapshot;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.environment.LeasedWork;
import org.cloudmigration.service.environment.Takeover;

/** Begins snapshots whose time has come, and goes on with those whose server went away. */
@ApplicationScoped
public class SnapshotCaretaker implements LeasedWork {

  @Inject Snapshots snapshots;
  @Inject SnapshotTasks tasks;
  @Inject SnapshotRunner runner;
  @Inject LeaseKeeper leases;

  @Override
  public void tick() {
    snapshots.open().forEach(open -> Takeover.guarded(open.id(), () -> lookAfter(open)));
  }

  private void lookAfter(DetailSnapshot snapshot) {
    if (!runner.isWorkingOn(snapshot.id(), snapshot.fence())) {
      tasks.takeUp(snapshot.id());
    } else if (!leases.renew(snapshot.environmentId(), snapshot.fence())) {
      runner.leave(snapshot.id());
    }
  }

  @Override
  public void handOver() {
    runner.leaveAll();
  }
}
