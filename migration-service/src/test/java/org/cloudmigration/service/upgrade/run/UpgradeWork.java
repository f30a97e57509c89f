package org.cloudmigration.service.upgrade.run;

import java.util.UUID;
import org.cloudmigration.domain.upgrade.UpgradeStatus;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.TestServer;

/** What a server needs to upgrade companies. */
public final class UpgradeWork {

  /** To be told of events. */
  public static final Class<?> TASKS = UpgradeTasks.class;

  /** To be told of events. */
  public static final Class<?> RUNNER = UpgradeRunner.class;

  private UpgradeWork() {}

  /** Until the newest upgrade has ended. */
  public static UpgradeStatus awaitEnd(TestServer server, UUID environment) {
    Upgrades upgrades = server.bean(Upgrades.class);
    Eventually.until(
        "the upgrade has ended",
        () -> upgrades.latest(environment).filter(now -> !now.status().isOpen()).isPresent());
    return upgrades.latest(environment).orElseThrow().status();
  }
}
