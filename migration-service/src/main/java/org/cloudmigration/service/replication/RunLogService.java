package org.cloudmigration.service.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.RunLogLine;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.listing.ComposedKey;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.EntityList;
import org.cloudmigration.service.listing.ListRequest;

/**
 * Reads a run's log by the numbers of its lines, which have no gaps: the place of a line is known
 * without counting, however long the log is.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class RunLogService {

  private static final String LINES = "select l from RunLogLine l where l.place.runId = :run";
  private static final String ORDER = " order by l.place.lineNo";

  private static final ComposedKey KEY = new ComposedKey("id", "runId", "lineNumber");

  private static final EntityList<RunLogLine> LIST =
      new EntityList<>(RunLogLine.class)
          .column(KEY.owner(), "place.runId")
          .column(KEY.number(), "place.lineNo")
          .column("lineTime", "loggedAt")
          .word("severity", "severity", Severity.class)
          .column("subject", "subject")
          .column("lineText", "text");

  @PersistenceContext EntityManager entities;

  /** Of all runs, as callers of the API filter and sort them: by the names of runLogLines. */
  public List<LogLineView> list(UUID environmentId, ListRequest request) {
    return LIST.page(entities, of(environmentId), KEY.resolved(request)).stream()
        .map(LogLineView::of)
        .toList();
  }

  public long countList(UUID environmentId, Condition condition) {
    return LIST.count(entities, of(environmentId), KEY.resolved(condition));
  }

  private static EntityList.Scope<RunLogLine> of(UUID environmentId) {
    return RunScope.of(environmentId, line -> line.get("place").get("runId"));
  }

  /** Number of the last line. */
  public int count(UUID runId) {
    ReplicationRun run = entities.find(ReplicationRun.class, runId);
    return run == null ? 0 : run.logLines();
  }

  /**
   * @param after number of the line before the first
   */
  public List<LogLineView> lines(UUID runId, int after, int limit) {
    return entities
        .createQuery(
            LINES + " and l.place.lineNo > :after and l.place.lineNo <= :last" + ORDER,
            RunLogLine.class)
        .setParameter("run", runId)
        .setParameter("after", after)
        .setParameter("last", after + limit)
        .getResultStream()
        .map(LogLineView::of)
        .toList();
  }

  public List<LogLineView> numberedLines(UUID runId, Collection<Integer> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(LINES + " and l.place.lineNo in :numbers" + ORDER, RunLogLine.class)
        .setParameter("run", runId)
        .setParameter("numbers", numbers)
        .getResultStream()
        .map(LogLineView::of)
        .toList();
  }

  /**
   * Numbers of the lines that a filter lets through: of the new ones alone, if asked so.
   *
   * @param after number of the last line that was looked at before
   */
  public List<Integer> matching(UUID runId, RunLogFilter filter, int after) {
    return entities
        .createQuery(
            "select l.place.lineNo from RunLogLine l where l.place.runId = :run"
                + " and l.place.lineNo > :after and l.severity in :severities"
                + " and (:text = '' or locate(:text, lower(l.text)) > 0"
                + " or locate(:text, lower(l.subject)) > 0)"
                + ORDER,
            Integer.class)
        .setParameter("run", runId)
        .setParameter("after", after)
        .setParameter("severities", filter.severities())
        .setParameter("text", filter.text().strip().toLowerCase(Locale.ROOT))
        .getResultList();
  }
}
