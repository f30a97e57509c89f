package org.cloudmigration.service.management;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.LogKind;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunStatus;

/** Reads the Migration Log, a page at a time: one query for a page, whatever it shows. */
@ApplicationScoped
@Transactional
public class LogQueries {

  /** What the conditions of {@link LogStatus} speak of. */
  private static final Map<String, Object> MEANINGS =
      Map.ofEntries(
          entry("run", LogKind.RUN),
          entry("setup", LogKind.SETUP),
          entry("update", LogKind.UPDATE),
          entry("reset", LogKind.RESET),
          entry("end", LogKind.END),
          entry(
              "inProgress",
              List.of(
                  RunStatus.IN_PROGRESS,
                  RunStatus.UPGRADE_IN_PROGRESS,
                  RunStatus.REPAIR_DATA_PENDING)),
          entry("copied", List.of(RunStatus.COMPLETED, RunStatus.UPGRADE_PENDING)),
          entry("upgradeFailed", RunStatus.UPGRADE_FAILED),
          entry("failed", RunStatus.FAILED),
          entry("error", EndedBy.ERROR),
          entry("stopped", List.of(EndedBy.STOPPED, EndedBy.PAUSED)),
          entry("interrupted", EndedBy.INTERRUPTED));

  @PersistenceContext EntityManager entities;

  List<LogLine> lines(UUID environmentId, LogFilter filter, LogOrder order, int offset, int limit) {
    return query("select r", order.clause(), ReplicationRun.class, environmentId, filter)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(LogLine::of)
        .toList();
  }

  int count(UUID environmentId, LogFilter filter) {
    return Math.toIntExact(
        query("select count(r)", "", Long.class, environmentId, filter).getSingleResult());
  }

  Optional<LogLine> line(UUID environmentId, UUID runId) {
    return Optional.ofNullable(entities.find(ReplicationRun.class, runId))
        .filter(run -> run.environmentId().equals(environmentId))
        .map(LogLine::of);
  }

  private <T> TypedQuery<T> query(
      String select, String order, Class<T> type, UUID environmentId, LogFilter filter) {
    String text = select + where(filter) + order;
    TypedQuery<T> query =
        entities.createQuery(text, type).setParameter("environment", environmentId);
    MEANINGS.forEach((name, value) -> set(query, text, name, value));
    set(query, text, "types", filter.types());
    set(query, text, "text", filter.text().strip().toLowerCase(Locale.ROOT));
    set(query, text, "from", filter.from());
    set(query, text, "before", filter.before());
    return query;
  }

  private static String where(LogFilter filter) {
    StringBuilder where =
        new StringBuilder(" from ReplicationRun r where r.environmentId = :environment");
    if (!filter.statuses().isEmpty()) {
      where.append(
          filter.statuses().stream()
              .map(status -> "(" + status.condition() + ")")
              .collect(Collectors.joining(" or ", " and (", ")")));
    }
    if (!filter.types().isEmpty()) {
      where.append(" and r.kind = :run and r.replicationType in :types");
    }
    if (!filter.text().isBlank()) {
      where.append(
          " and (locate(:text, lower(r.details)) > 0 or locate(:text, lower(r.startedBy)) > 0"
              + " or locate(:text, lower(r.source)) > 0)");
    }
    if (filter.from() != null) {
      where.append(" and r.startTime >= :from");
    }
    if (filter.before() != null) {
      where.append(" and r.startTime < :before");
    }
    return where.toString();
  }

  private static void set(TypedQuery<?> query, String text, String name, Object value) {
    if (text.matches("(?s).*:" + name + "\\b.*")) {
      query.setParameter(name, value);
    }
  }
}
