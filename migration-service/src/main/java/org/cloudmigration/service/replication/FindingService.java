package org.cloudmigration.service.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.domain.replication.TableFinding;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.EntityList;
import org.cloudmigration.service.listing.ListRequest;

/** Reads what runs have found out about their tables, table by table as they were planned. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class FindingService {

  private static final EntityList<TableFinding> LIST =
      new EntityList<>(TableFinding.class)
          .column("id", "id")
          .column("runId", "runId")
          .column("detailId", "tableRunId")
          .column("companyName", "companyName")
          .column("tableName", "tableName")
          .column("columnName", "columnName")
          .word("colour", "colour", FindingColour.class)
          .column("errorCode", "report.code")
          .column("foundAt", "foundAt");

  private static final String NEWEST =
      "select t.id from TableRun t, ReplicationRun r, MigrationTable m"
          + " where m.id = :table and r.environmentId = m.environmentId and t.runId = r.id"
          + " and t.companyName = m.companyName and t.tableName = m.tableName"
          + " order by r.startTime desc";

  @PersistenceContext EntityManager entities;

  public List<FindingView> page(UUID runId, FindingFilter filter, int offset, int limit) {
    return filtered("select f", " order by f.planOrder, f.place", TableFinding.class, runId, filter)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(FindingView::of)
        .toList();
  }

  public int count(UUID runId, FindingFilter filter) {
    return Math.toIntExact(
        filtered("select count(f)", "", Long.class, runId, filter).getSingleResult());
  }

  /** How many of each colour; every colour is there. */
  public Map<FindingColour, Long> counts(UUID runId) {
    Map<FindingColour, Long> counts = new EnumMap<>(FindingColour.class);
    for (FindingColour colour : FindingColour.values()) {
      counts.put(colour, 0L);
    }
    entities
        .createQuery(
            "select f.colour, count(f) from TableFinding f where f.runId = :run group by f.colour",
            Object[].class)
        .setParameter("run", runId)
        .getResultList()
        .forEach(row -> counts.put((FindingColour) row[0], (Long) row[1]));
    return counts;
  }

  /** Of all runs, as callers of the API filter and sort them: by the names of runFindings. */
  public List<FindingView> list(UUID environmentId, ListRequest request) {
    return LIST.page(entities, RunScope.of(environmentId, f -> f.get("runId")), request).stream()
        .map(FindingView::of)
        .toList();
  }

  public long countList(UUID environmentId, Condition condition) {
    return LIST.count(entities, RunScope.of(environmentId, f -> f.get("runId")), condition);
  }

  /**
   * What the newest run with a table has found out about it, the gravest first: what an older one
   * found may have been mended.
   *
   * @param tableId of the table over all runs
   */
  public List<FindingView> newest(UUID tableId, int limit) {
    return entities
        .createQuery(NEWEST, UUID.class)
        .setParameter("table", tableId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(table -> ofTable(table, limit))
        .orElse(List.of());
  }

  private List<FindingView> ofTable(UUID tableRunId, int limit) {
    return entities
        .createQuery(
            "select f from TableFinding f where f.tableRunId = :table order by f.place",
            TableFinding.class)
        .setParameter("table", tableRunId)
        .setMaxResults(limit)
        .getResultStream()
        .map(FindingView::of)
        .toList();
  }

  private <T> TypedQuery<T> filtered(
      String select, String order, Class<T> type, UUID runId, FindingFilter filter) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder where = new StringBuilder(" from TableFinding f where f.runId = :run");
    values.put("run", runId);
    if (!filter.colours().isEmpty()) {
      where.append(" and f.colour in :colours");
      values.put("colours", filter.colours());
    }
    if (filter.table() != null) {
      where.append(" and f.tableRunId = :table");
      values.put("table", filter.table());
    }
    if (!filter.text().isBlank()) {
      where.append(
          " and (locate(:text, lower(f.tableName)) > 0 or locate(:text, lower(f.companyName)) > 0"
              + " or locate(:text, lower(f.columnName)) > 0"
              + " or locate(:text, lower(f.report.happened)) > 0)");
      values.put("text", filter.text().strip().toLowerCase(Locale.ROOT));
    }
    TypedQuery<T> query = entities.createQuery(select + where + order, type);
    values.forEach(query::setParameter);
    return query;
  }
}
