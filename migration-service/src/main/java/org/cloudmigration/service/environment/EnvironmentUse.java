package org.cloudmigration.service.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.completion.ResetStatus;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.upgrade.SnapshotStatus;
import org.cloudmigration.domain.validation.ComparisonStatus;
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
   * @throws RefusedException if a run, a preparation or a reset is in progress; nothing is cut off
   *     for a change
   */
  public long take(Environment environment) {
    refuseWhileBusy(environment);
    // Only a free one: that of work which this server is just bringing to its end, such as the
    // undoing of a preparation, must not be taken away from it.
    long fence =
        leases
            .acquireIfFree(environment.id())
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "LEASE",
                        "Other work is going on in " + environment.name() + ".",
                        "Wait until it has ended, then try again."));
    refuseWhileBusy(environment);
    return fence;
  }

  public void release(Environment environment, long fence) {
    leases.release(environment.id(), fence);
  }

  /** Whether a replication run is in progress. */
  public boolean isReplicating(UUID environmentId) {
    return hasRun("ReplicationRun", environmentId, RunStatus.IN_PROGRESS);
  }

  /** Whether a run of the preparation pipeline is in progress. */
  public boolean isBeingPrepared(UUID environmentId) {
    return hasRun("PipelineRun", environmentId, PipelineRunStatus.IN_PROGRESS);
  }

  private boolean hasRun(String entity, UUID environmentId, Enum<?> status) {
    return entities
            .createQuery(
                "select count(r) from "
                    + entity
                    + " r where r.environmentId = :environment and r.status = :status",
                Long.class)
            .setParameter("environment", environmentId)
            .setParameter("status", status)
            .getSingleResult()
        > 0;
  }

  /** Whether companies are being created in the tenant, or wait for it. */
  public boolean isCreatingCompanies(UUID environmentId) {
    return entities
            .createQuery(
                "select count(t) from CompanyCreationTask t where t.environmentId = :environment",
                Long.class)
            .setParameter("environment", environmentId)
            .getSingleResult()
        > 0;
  }

  /** Whether its cloud data is being reset. */
  public boolean isBeingReset(UUID environmentId) {
    return entities
            .createQuery(
                "select count(r) from DataReset r"
                    + " where r.environmentId = :environment and r.status = :status",
                Long.class)
            .setParameter("environment", environmentId)
            .setParameter("status", ResetStatus.IN_PROGRESS)
            .getSingleResult()
        > 0;
  }

  /**
   * @throws RefusedException with the code {@code RESET}
   */
  public void refuseWhileReset(UUID environmentId) {
    if (isBeingReset(environmentId)) {
      throw RefusedException.because(
          "RESET",
          "The cloud data of this environment is being reset.",
          "Wait until the reset has ended, then try again.");
    }
  }

  /**
   * @throws RefusedException with the code {@code COMPARING}
   */
  public void refuseWhileComparing(UUID environmentId) {
    long open =
        entities
            .createQuery(
                "select count(c) from TableComparison c"
                    + " where c.environmentId = :environment and c.status in :open",
                Long.class)
            .setParameter("environment", environmentId)
            .setParameter("open", List.of(ComparisonStatus.WAITING, ComparisonStatus.IN_PROGRESS))
            .getSingleResult();
    if (open > 0) {
      throw RefusedException.because(
          "COMPARING",
          "Tables of this environment are being compared with their sources.",
          "Wait until the comparison has ended, or stop it on the page of tables.");
    }
  }

  /** Whether copied tables are being turned into the tenant's. */
  public boolean isDataUpgraded(UUID environmentId) {
    return hasRun("ReplicationRun", environmentId, RunStatus.UPGRADE_IN_PROGRESS);
  }

  /**
   * @throws RefusedException with the code {@code DATA_UPGRADE}
   */
  public void refuseWhileDataIsUpgraded(UUID environmentId) {
    if (isDataUpgraded(environmentId)) {
      throw dataUpgrade();
    }
  }

  private static RefusedException dataUpgrade() {
    return RefusedException.because(
        "DATA_UPGRADE",
        "The data upgrade of this environment is in progress.",
        "Wait until it has ended, then try again.");
  }

  /** What is asked for often, in one question. */
  private List<RunStatus> goingOn(UUID environmentId) {
    return entities
        .createQuery(
            "select distinct r.status from ReplicationRun r"
                + " where r.environmentId = :environment and r.status in :working",
            RunStatus.class)
        .setParameter("environment", environmentId)
        .setParameter("working", List.of(RunStatus.IN_PROGRESS, RunStatus.UPGRADE_IN_PROGRESS))
        .getResultList();
  }

  /** Whether the history of a company is being copied. */
  public boolean isCopyingHistory(UUID environmentId) {
    return hasRun("DetailSnapshot", environmentId, SnapshotStatus.IN_PROGRESS);
  }

  /**
   * @throws RefusedException with the code {@code SNAPSHOT}
   */
  public void refuseWhileCopyingHistory(UUID environmentId) {
    if (isCopyingHistory(environmentId)) {
      throw RefusedException.because(
          "SNAPSHOT",
          "The detail snapshot of a company of this environment is in progress.",
          "Wait until it has ended, then try again.");
    }
  }

  /** Whether a migration is enabled. */
  public boolean isMigrating(UUID environmentId) {
    MigrationSetup setup = entities.find(MigrationSetup.class, environmentId);
    return setup != null && setup.enabled();
  }

  /**
   * @throws RefusedException if a run, a preparation or another background task is in progress
   */
  public void refuseWhileBusy(Environment environment) {
    List<RunStatus> runs = goingOn(environment.id());
    if (runs.contains(RunStatus.IN_PROGRESS)) {
      throw RefusedException.because(
          "50010",
          "A replication run is in progress in " + environment.name() + ".",
          "Stop it, or wait until it has ended, then try again.");
    }
    if (isBeingPrepared(environment.id())) {
      throw RefusedException.because(
          "PREPARING",
          "The migration of " + environment.name() + " is being prepared.",
          "Stop the preparation, or wait until it has ended, then try again.");
    }
    refuseWhileReset(environment.id());
    refuseWhileComparing(environment.id());
    if (runs.contains(RunStatus.UPGRADE_IN_PROGRESS)) {
      throw dataUpgrade();
    }
    refuseWhileCopyingHistory(environment.id());
    if (isCreatingCompanies(environment.id())) {
      throw RefusedException.because(
          "CREATING",
          "Companies are being created in the tenant of " + environment.name() + ".",
          "Wait until they are created, then try again.");
    }
  }
}
