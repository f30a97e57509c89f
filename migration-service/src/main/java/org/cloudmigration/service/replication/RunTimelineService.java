package org.cloudmigration.service.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;

/** Reads the attempts of a run: who copied what from when to when. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class RunTimelineService {

  private static final String ATTEMPTS =
      "select new org.cloudmigration.service.replication.AttemptView(t.planOrder, t.companyName,"
          + " t.tableName, a.attempt, a.worker, a.startTime, a.endTime, a.status)"
          + " from TableAttempt a, TableRun t where t.id = a.tableRunId and a.runId = :run";

  private static final String ORDER = " order by a.startTime, a.worker";

  @PersistenceContext EntityManager entities;

  /** All of them; some 5,000 at most. */
  public List<AttemptView> attempts(UUID runId) {
    return entities
        .createQuery(ATTEMPTS + ORDER, AttemptView.class)
        .setParameter("run", runId)
        .getResultList();
  }

  /** Those that have begun or ended since. */
  public List<AttemptView> changedAttempts(UUID runId, Instant since) {
    return entities
        .createQuery(
            ATTEMPTS + " and (a.startTime >= :since or a.endTime >= :since)" + ORDER,
            AttemptView.class)
        .setParameter("run", runId)
        .setParameter("since", since)
        .getResultList();
  }

  public List<AttemptView> attemptPage(UUID runId, int offset, int limit) {
    return entities
        .createQuery(ATTEMPTS + ORDER, AttemptView.class)
        .setParameter("run", runId)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The id of the table at a place of the plan. */
  public Optional<UUID> tableAt(UUID runId, int planOrder) {
    return entities
        .createQuery(
            "select t.id from TableRun t where t.runId = :run and t.planOrder = :place", UUID.class)
        .setParameter("run", runId)
        .setParameter("place", planOrder)
        .getResultStream()
        .findFirst();
  }

  public int countAttempts(UUID runId) {
    return Math.toIntExact(
        entities
            .createQuery("select count(a) from TableAttempt a where a.runId = :run", Long.class)
            .setParameter("run", runId)
            .getSingleResult());
  }
}
