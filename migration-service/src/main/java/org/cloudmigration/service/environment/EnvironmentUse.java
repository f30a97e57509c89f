package org.cloudmigration.service.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cloudmigration.domain.company.CompanyCreationTask;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.operation.RefusedException;

/** Whether somebody works with an environment, and the right to change it while nobody does. */
@ApplicationScoped
@Transactional
public class EnvironmentUse {

  @PersistenceContext EntityManager entities;
  @Inject LeaseKeeper leases;

  /**
   * Keeps others from beginning work until the transaction ends; to be given back by {@link
   * #release} before that.
   *
   * @return the fence of the lease
   * @throws RefusedException if a run or a preparation is in progress; nothing is cut off for a
   *     change
   */
  public long take(Environment environment) {
    // First: the lease of work that is in progress on this server must not be taken away from it.
    refuseWhileBusy(environment);
    long fence =
        leases
            .acquire(environment.id())
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "LEASE",
                        "Another server is working on " + environment.name() + ".",
                        "Wait until its work has ended, then try again."));
    refuseWhileBusy(environment);
    return fence;
  }

  public void release(Environment environment, long fence) {
    leases.release(environment.id(), fence);
  }

  /** Whether a run of the preparation pipeline is in progress. */
  public boolean isBeingPrepared(UUID environmentId) {
    return entities
            .createQuery(
                "select count(r) from PipelineRun r"
                    + " where r.environmentId = :environment and r.status = :status",
                Long.class)
            .setParameter("environment", environmentId)
            .setParameter("status", PipelineRunStatus.IN_PROGRESS)
            .getSingleResult()
        > 0;
  }

  boolean isMigrating(UUID environmentId) {
    MigrationSetup setup = entities.find(MigrationSetup.class, environmentId);
    return setup != null && setup.enabled();
  }

  /**
   * @throws RefusedException if a run, a preparation or another background task is in progress
   */
  public void refuseWhileBusy(Environment environment) {
    if (runs(environment.id()) > 0) {
      throw RefusedException.because(
          "50010",
          "A replication run is in progress in " + environment.name() + ".",
          "Stop it, or wait until it has ended, then try again.");
    }
    if (isBeingPrepared(environment.id())) {
      throw RefusedException.because(
          "PREPARATION",
          "The migration of " + environment.name() + " is being prepared.",
          "Stop the preparation, or wait until it has ended, then try again.");
    }
    if (companiesAreBeingCreated(environment.id())) {
      throw RefusedException.because(
          "CREATING",
          "Companies are being created in the tenant of " + environment.name() + ".",
          "Wait until they are created, then try again.");
    }
  }

  private long runs(UUID environmentId) {
    return entities
        .createQuery(
            "select count(r) from ReplicationRun r"
                + " where r.environmentId = :environment and r.status = :status",
            Long.class)
        .setParameter("environment", environmentId)
        .setParameter("status", RunStatus.IN_PROGRESS)
        .getSingleResult();
  }

  private boolean companiesAreBeingCreated(UUID environmentId) {
    return entities.find(CompanyCreationTask.class, environmentId) != null;
  }
}
