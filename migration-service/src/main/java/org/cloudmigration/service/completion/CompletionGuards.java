package org.cloudmigration.service.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.MigrationSetups;

/** What must hold before a migration is ended or its data is reset. */
@ApplicationScoped
@Transactional
public class CompletionGuards {

  @PersistenceContext EntityManager entities;
  @Inject MigrationSetups setups;

  /**
   * @throws InvalidInputException if another name was typed
   */
  public void refuseUnlessTyped(Environment environment, String typedName) {
    if (!environment.name().equals(typedName)) {
      throw new InvalidInputException(
          "confirm",
          "CONFIRM",
          "What was typed is not the name of the environment.",
          "Type “" + environment.name() + "”, with the same upper and lower case.");
    }
  }

  /**
   * @param otherwise what to do where no migration is on
   * @throws RefusedException with the code {@code 50016}
   */
  public MigrationSetup enabled(Environment environment, String otherwise) {
    return setups
        .of(environment.id())
        .filter(MigrationSetup::enabled)
        .orElseThrow(
            () ->
                RefusedException.because(
                    "50016",
                    "Cloud migration is not enabled for " + environment.name() + ".",
                    otherwise));
  }

  /**
   * @throws RefusedException with the code {@code DATA_UPGRADE}
   */
  public void refuseWhileDataIsUpgraded(Environment environment) {
    long upgrades =
        entities
            .createQuery(
                "select count(r) from ReplicationRun r"
                    + " where r.environmentId = :environment and r.status = :status",
                Long.class)
            .setParameter("environment", environment.id())
            .setParameter("status", RunStatus.UPGRADE_IN_PROGRESS)
            .getSingleResult();
    if (upgrades > 0) {
      throw RefusedException.because(
          "DATA_UPGRADE",
          "The data upgrade of " + environment.name() + " is in progress.",
          "Wait until it has ended, then try again.");
    }
  }
}
