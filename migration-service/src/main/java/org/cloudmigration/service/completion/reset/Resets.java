package org.cloudmigration.service.completion.reset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.completion.DataReset;
import org.cloudmigration.domain.completion.DataResetCompany;
import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.domain.completion.ResetStatus;

/** Finds resets and their steps. */
@ApplicationScoped
@Transactional
public class Resets {

  @PersistenceContext EntityManager entities;

  void add(Object entity) {
    entities.persist(entity);
  }

  /** As it is now, and nobody changes it until the transaction ends; null if there is none. */
  DataReset locked(UUID resetId) {
    DataReset reset = entities.find(DataReset.class, resetId, LockModeType.PESSIMISTIC_WRITE);
    if (reset != null) {
      entities.refresh(reset, LockModeType.PESSIMISTIC_WRITE);
    }
    return reset;
  }

  List<DataReset> inProgress() {
    return entities
        .createQuery("select r from DataReset r where r.status = :status", DataReset.class)
        .setParameter("status", ResetStatus.IN_PROGRESS)
        .getResultList();
  }

  /** Those whose end a full run waits for, or should have followed by now. */
  List<UUID> waiting() {
    return entities
        .createQuery(
            "select r.id from DataReset r where r.status = :status and r.followUp = :waiting",
            UUID.class)
        .setParameter("status", ResetStatus.COMPLETED)
        .setParameter("waiting", FollowUp.WAITING)
        .getResultList();
  }

  Optional<DataReset> latest(UUID environmentId) {
    return entities
        .createQuery(
            "select r from DataReset r where r.environmentId = :environment"
                + " order by r.startTime desc",
            DataReset.class)
        .setParameter("environment", environmentId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Whether what was copied before this moment has been taken away since. */
  public boolean beganAfter(UUID environmentId, Instant moment) {
    return latest(environmentId).filter(reset -> reset.startTime().isAfter(moment)).isPresent();
  }

  /** In the order of the work. */
  List<DataResetCompany> steps(UUID resetId) {
    return entities
        .createQuery(
            "select c from DataResetCompany c where c.resetId = :reset order by c.stepOrder",
            DataResetCompany.class)
        .setParameter("reset", resetId)
        .getResultList();
  }
}
