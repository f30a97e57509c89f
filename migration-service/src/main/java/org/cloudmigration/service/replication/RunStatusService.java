package org.cloudmigration.service.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.security.Role;

/** Reads runs and their tables, a page at a time and without a query per row. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class RunStatusService {

  private static final String TABLES_WHERE =
      " from TableRun t where t.runId = :run"
          + " and (:text = '' or locate(:text, lower(t.tableName)) > 0"
          + " or locate(:text, lower(t.companyName)) > 0)"
          + " and t.status in :statuses";

  @PersistenceContext EntityManager entities;

  /** Newest first. */
  public List<RunView> runs(UUID environmentId, int offset, int limit) {
    return entities
        .createQuery(
            "select r from ReplicationRun r where r.environmentId = :environment"
                + " order by r.startTime desc, r.id",
            ReplicationRun.class)
        .setParameter("environment", environmentId)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(RunView::of)
        .toList();
  }

  public int countRuns(UUID environmentId) {
    return Math.toIntExact(
        entities
            .createQuery(
                "select count(r) from ReplicationRun r where r.environmentId = :environment",
                Long.class)
            .setParameter("environment", environmentId)
            .getSingleResult());
  }

  public Optional<RunView> run(UUID runId) {
    return Optional.ofNullable(entities.find(ReplicationRun.class, runId)).map(RunView::of);
  }

  public Optional<RunView> latestRun(UUID environmentId) {
    return runs(environmentId, 0, 1).stream().findFirst();
  }

  /** In the order of the plan. */
  public List<TableRunView> tables(UUID runId, TableFilter filter, int offset, int limit) {
    return filtered(
            "select t" + TABLES_WHERE + " order by t.planOrder", TableRun.class, runId, filter)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(TableRunView::of)
        .toList();
  }

  public int countTables(UUID runId, TableFilter filter) {
    return Math.toIntExact(
        filtered("select count(t)" + TABLES_WHERE, Long.class, runId, filter).getSingleResult());
  }

  private <T> TypedQuery<T> filtered(String text, Class<T> type, UUID runId, TableFilter filter) {
    Collection<TableStatus> statuses =
        filter.statuses().isEmpty() ? List.of(TableStatus.values()) : filter.statuses();
    return entities
        .createQuery(text, type)
        .setParameter("run", runId)
        .setParameter("text", filter.text().strip().toLowerCase(Locale.ROOT))
        .setParameter("statuses", statuses);
  }
}
