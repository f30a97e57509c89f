package org.cloudmigration.service.upgrade.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.cloudmigration.domain.upgrade.DataUpgrade;
import org.cloudmigration.domain.upgrade.UpgradeStatus;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.environment.LeasedWork;
import org.cloudmigration.service.environment.Takeover;

/** Begins upgrades whose time has come, and goes on with those whose server went away. */
@ApplicationScoped
public class UpgradeCaretaker implements LeasedWork {

  @Inject Upgrades upgrades;
  @Inject UpgradeTasks tasks;
  @Inject UpgradeRunner runner;
  @Inject LeaseKeeper leases;

  @Override
  public void tick() {
    upgrades.open().forEach(open -> Takeover.guarded(open.id(), () -> lookAfter(open)));
  }

  private void lookAfter(DataUpgrade upgrade) {
    boolean waits = upgrade.status() == UpgradeStatus.SCHEDULED;
    if (waits && upgrade.dueAt().isAfter(Instant.now())) {
      return;
    }
    if (waits || !runner.isWorkingOn(upgrade.id(), upgrade.fence())) {
      tasks.takeUp(upgrade.id());
    } else if (!leases.renew(upgrade.environmentId(), upgrade.fence())) {
      runner.leave(upgrade.id());
    }
  }

  @Override
  public void handOver() {
    runner.leaveAll();
  }
}
