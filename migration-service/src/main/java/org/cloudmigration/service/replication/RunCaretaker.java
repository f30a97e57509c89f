package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.AuditTrail;
import org.cloudmigration.service.operation.Origin;

/**
 * Keeps the leases of the runs that this server works on; passes on stops that were asked for on
 * another server; closes runs whose server went away.
 */
@ApplicationScoped
class RunCaretaker {

  private static final Duration HAND_OVER_LIMIT = Duration.ofSeconds(8);

  @Inject RunQueries runs;
  @Inject RunJournal journal;
  @Inject EngineDriver driver;
  @Inject LeaseKeeper leases;
  @Inject Environments environments;
  @Inject AuditTrail trail;

  void tick() {
    for (ReplicationRun run : runs.allInProgress()) {
      if (driver.isWorkingOn(run.id())) {
        keep(run);
      } else {
        takeOver(run);
      }
    }
  }

  /** The server goes away in an orderly manner: its runs end as interrupted. */
  void handOver() {
    Set<UUID> working = new HashSet<>();
    for (ReplicationRun run : runs.allInProgress()) {
      if (driver.isWorkingOn(run.id())) {
        driver.stop(run.id());
        working.add(run.id());
      }
    }
    Instant limit = Instant.now().plus(HAND_OVER_LIMIT);
    while (working.stream().anyMatch(driver::isWorkingOn) && Instant.now().isBefore(limit)) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private void keep(ReplicationRun run) {
    boolean mine = leases.renew(run.environmentId(), run.fence());
    if (!mine || run.stopRequested()) {
      driver.stop(run.id());
    }
  }

  private void takeOver(ReplicationRun run) {
    if (!leases.isFree(run.environmentId())) {
      return;
    }
    OptionalLong fence = leases.acquire(run.environmentId());
    if (fence.isEmpty()) {
      return;
    }
    journal.interrupted(run.id(), fence.getAsLong());
    trail.append(
        new AuditEvent(
            Origin.SERVER,
            Origin.SERVER,
            environments.byId(run.environmentId()).name(),
            "Close interrupted run",
            run.id().toString(),
            "in progress",
            "failed, interrupted"));
    leases.release(run.environmentId(), fence.getAsLong());
  }
}
