package org.cloudmigration.service.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.service.operation.RefusedException;

/** What is going on in an environment that concerns its companies. */
@ApplicationScoped
@Transactional
public class CompanyWork {

  @PersistenceContext EntityManager entities;

  /** Whether companies of the environment are being created, or wait for it. */
  public boolean isCreating(UUID environmentId) {
    return !entities
        .createQuery(
            "select t.environmentId from CompanyCreationTask t"
                + " where t.environmentId = :environment",
            UUID.class)
        .setParameter("environment", environmentId)
        .getResultList()
        .isEmpty();
  }

  /**
   * @throws RefusedException with the code {@code CREATING}
   */
  public void refuseWhileCreating(UUID environmentId) {
    if (isCreating(environmentId)) {
      throw RefusedException.because(
          "CREATING",
          "The companies are still being created in the tenant.",
          "Wait until they are created, then try again.");
    }
  }

  /**
   * @throws RefusedException with the code {@code 50010}
   */
  void refuseDuringRun(UUID environmentId) {
    boolean running =
        !entities
            .createQuery(
                "select r.id from ReplicationRun r"
                    + " where r.environmentId = :environment and r.status = :status",
                UUID.class)
            .setParameter("environment", environmentId)
            .setParameter("status", RunStatus.IN_PROGRESS)
            .getResultList()
            .isEmpty();
    if (running) {
      throw RefusedException.because(
          "50010",
          "A replication run is in progress and works on this environment.",
          "Wait until it has ended, or stop it; then try again.");
    }
  }

  static RefusedException noCompany() {
    return RefusedException.because(
        "50003", "No company is selected.", "Select at least one company to replicate.");
  }
}
