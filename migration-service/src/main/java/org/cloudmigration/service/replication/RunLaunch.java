package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.ProductCatalogue;

/** What starting, resuming and going on with a run have in common. */
@ApplicationScoped
class RunLaunch {

  @PersistenceContext EntityManager entities;
  @Inject RunGuards guards;
  @Inject ProductCatalogue products;
  @Inject LeaseKeeper leases;
  @Inject Event<EngineDriver.RunBegun> begun;
  @Inject Event<EnvironmentChanged> changes;

  void begin(ReplicationRun run, RunStatus to, MigrationSetup setup) {
    long fence =
        leases
            .acquire(run.environmentId())
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "LEASE",
                        "Another server is working on this environment.",
                        "Use that server, or wait until its work has ended."));
    guards.stillReady(run.environmentId());
    run.begin(to, fence, Instant.now());
    boolean upgradeFollows =
        run.replicates() && products.product(setup.productId()).dataUpgradeFollows();
    begun.fire(
        new EngineDriver.RunBegun(
            run.id(), run.environmentId(), run.replicationType(), fence, upgradeFollows));
    changes.fire(new EnvironmentChanged(run.environmentId()));
  }

  ReplicationRun locked(Environment environment, UUID runId) {
    ReplicationRun run = entities.find(ReplicationRun.class, runId, LockModeType.PESSIMISTIC_WRITE);
    if (run == null || !run.environmentId().equals(environment.id())) {
      throw RefusedException.because(
          "RUN", "There is no such run in " + environment.name() + ".", "Choose one from the log.");
    }
    return run;
  }
}
