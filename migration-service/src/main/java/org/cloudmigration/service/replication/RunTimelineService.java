package org.cloudmigration.service.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.replication.TableAttempt;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.EntityList;
import org.cloudmigration.service.listing.ListRequest;

/** Reads the attempts of a run: who copied what from when to when. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class RunTimelineService {

  private static final String ATTEMPTS =
      "select new org.cloudmigration.service.replication.AttemptView(t.planOrder, t.companyName,"
          + " t.tableName, a.attempt, a.worker, a.startTime, a.endTime, a.status)"
          + " from TableAttempt a, TableRun t where t.id = a.tableRunId and a.runId = :run";

  private static final String ORDER = " order by a.startTime, a.worker";

  private static final EntityList<TableAttempt> LIST =
      new EntityList<>(TableAttempt.class)
          .column("id", "id")
          .column("runId", "runId")
          .column("detailId", "tableRunId")
          .column("attempt", "attempt")
          .column("worker", "worker")
          .column("startTime", "startTime")
          .nullable("endTime", "endTime")
          .word("status", "status", TableStatus.class);

  @PersistenceContext EntityManager entities;

  /** Of all runs, as callers of the API filter and sort them: by the names of tableAttempts. */
  public List<TableAttemptView> list(UUID environmentId, ListRequest request) {
    List<TableAttempt> attempts = LIST.page(entities, of(environmentId), request);
    Map<UUID, TableRun> tables = new HashMap<>();
    if (!attempts.isEmpty()) {
      entities
          .createQuery("select t from TableRun t where t.id in :tables", TableRun.class)
          .setParameter(
              "tables", attempts.stream().map(TableAttempt::tableRunId).distinct().toList())
          .getResultList()
          .forEach(table -> tables.put(table.id(), table));
    }
    return attempts.stream()
        .map(attempt -> TableAttemptView.of(attempt, tables.get(attempt.tableRunId())))
        .toList();
  }

  public long countList(UUID environmentId, Condition condition) {
    return LIST.count(entities, of(environmentId), condition);
  }

  private static EntityList.Scope<TableAttempt> of(UUID environmentId) {
    return RunScope.of(environmentId, attempt -> attempt.get("runId"));
  }

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
