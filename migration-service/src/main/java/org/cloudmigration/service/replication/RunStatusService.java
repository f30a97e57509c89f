package org.cloudmigration.service.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.validation.Verification;

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
    List<ReplicationRun> page =
        entities
            .createQuery(
                "select r from ReplicationRun r where r.environmentId = :environment"
                    + " order by r.startTime desc, r.id",
                ReplicationRun.class)
            .setParameter("environment", environmentId)
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultList();
    return views(page);
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
    ReplicationRun run = entities.find(ReplicationRun.class, runId);
    return run == null ? Optional.empty() : Optional.of(views(List.of(run)).getFirst());
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

  private List<RunView> views(List<ReplicationRun> runs) {
    Map<UUID, TableCounts> counts = counts(runs.stream().map(ReplicationRun::id).toList());
    return runs.stream()
        .map(run -> view(run, counts.getOrDefault(run.id(), TableCounts.NONE)))
        .toList();
  }

  private static RunView view(ReplicationRun run, TableCounts counts) {
    return new RunView(
        run.id(),
        run.status(),
        run.replicationType(),
        run.source(),
        run.startedBy(),
        run.startTime(),
        run.endTime(),
        run.endedBy(),
        run.stopRequested(),
        run.details(),
        run.error(),
        run.isEndOfMigration(),
        run.stoppedReason(),
        counts);
  }

  private Map<UUID, TableCounts> counts(List<UUID> runIds) {
    if (runIds.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select t.runId, count(t),"
                + sum("t.status = :notStarted")
                + sum("t.status = :inProgress")
                + sum("t.status = :successful")
                + sum("t.status = :warning")
                + sum("t.status = :failed")
                + sum("t.verification = :equal")
                + " sum(t.rowsCopied), sum(t.bytesCopied)"
                + " from TableRun t where t.runId in :runs group by t.runId",
            Object[].class)
        .setParameter("notStarted", TableStatus.NOT_STARTED)
        .setParameter("inProgress", TableStatus.IN_PROGRESS)
        .setParameter("successful", TableStatus.SUCCESSFUL)
        .setParameter("warning", TableStatus.WARNING)
        .setParameter("failed", TableStatus.FAILED)
        .setParameter("equal", Verification.CONTENTS_EQUAL)
        .setParameter("runs", runIds)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], RunStatusService::counts));
  }

  private static String sum(String condition) {
    return " sum(case when " + condition + " then 1 else 0 end),";
  }

  private static TableCounts counts(Object[] row) {
    long[] n = new long[row.length];
    for (int i = 1; i < row.length; i++) {
      n[i] = ((Number) row[i]).longValue();
    }
    return new TableCounts(n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9]);
  }
}
