package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.environment.LeasedWork;
import org.cloudmigration.service.environment.Takeover;

/**
 * Keeps the leases of the runs that this server works on; passes on what was asked for on another
 * server; closes runs whose server went away.
 */
@ApplicationScoped
public class RunCaretaker implements LeasedWork {

  private static final Duration HAND_OVER_LIMIT = Duration.ofSeconds(8);

  @Inject RunQueries runs;
  @Inject RunJournal journal;
  @Inject EngineDriver driver;
  @Inject LeaseKeeper leases;
  @Inject Environments environments;
  @Inject SpeedLimits limits;
  @Inject Takeover takeover;

  @Override
  public void tick() {
    runs.allInProgress().forEach(run -> Takeover.guarded(run.id(), () -> lookAfter(run)));
  }

  private void lookAfter(ReplicationRun run) {
    if (driver.isWorkingOn(run.id())) {
      keep(run);
    } else {
      takeover.of(run.environmentId(), fence -> close(run, fence));
    }
  }

  /** Runs end as interrupted. */
  @Override
  public void handOver() {
    List<ReplicationRun> stopped = new ArrayList<>();
    for (ReplicationRun run : runs.allInProgress()) {
      if (driver.isWorkingOn(run.id())) {
        driver.stop(run.id());
        stopped.add(run);
      }
    }
    Instant limit = Instant.now().plus(HAND_OVER_LIMIT);
    while (stopped.stream().anyMatch(this::isOpen) && Instant.now().isBefore(limit)) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  /** Its end has to be written down too; the engine lets go of a run a moment before that. */
  private boolean isOpen(ReplicationRun stopped) {
    ReplicationRun now = runs.byId(stopped.id());
    return driver.isWorkingOn(now.id())
        || now.status() == RunStatus.IN_PROGRESS && now.fence() == stopped.fence();
  }

  private void keep(ReplicationRun run) {
    boolean mine = leases.renew(run.environmentId(), run.fence());
    if (!mine || run.stopRequested()) {
      driver.stop(run.id());
    }
    // Asked for on another server, where no engine heard of it.
    driver.limit(run.id(), limits.of(run.environmentId()));
    Set<UUID> unwanted = runs.unwanted(run.id());
    if (!unwanted.isEmpty()) {
      driver.skip(run.id(), unwanted);
    }
  }

  private void close(ReplicationRun run, long fence) {
    if (journal.interrupted(run.id(), fence) && run.replicates()) {
      driver.recover(environments.byId(run.environmentId()), fence);
    }
  }
}
