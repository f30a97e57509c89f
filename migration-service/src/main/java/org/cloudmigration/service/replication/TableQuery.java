package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.replication.TableRun;

/** Seeks tables of a run: one statement for each page, whatever is sought. */
@ApplicationScoped
class TableQuery {

  @PersistenceContext EntityManager entities;

  List<TableRunView> page(UUID runId, TableFilter filter, TableSort sort, int offset, int limit) {
    TypedQuery<TableRun> query =
        filtered("select t", sort.orderBy(), TableRun.class, runId, filter);
    if (sort.ofNow()) {
      query.setParameter("now", System.currentTimeMillis());
    }
    return query
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(TableRunView::of)
        .toList();
  }

  int count(UUID runId, TableFilter filter) {
    return Math.toIntExact(
        filtered("select count(t)", "", Long.class, runId, filter).getSingleResult());
  }

  /**
   * Only what is sought stands in it. Places in the plan begin at 1: that they are named lets H2
   * take the rows sorted from the index of the plan, 50 of them instead of all.
   */
  private <T> TypedQuery<T> filtered(
      String select, String order, Class<T> type, UUID runId, TableFilter filter) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder where =
        new StringBuilder(" from TableRun t where t.runId = :run and t.planOrder > 0");
    values.put("run", runId);
    if (!filter.text().isBlank()) {
      where.append(
          " and (locate(:text, lower(t.tableName)) > 0 or locate(:text, lower(t.companyName)) > 0)");
      values.put("text", filter.text().strip().toLowerCase(Locale.ROOT));
    }
    if (!filter.statuses().isEmpty()) {
      where.append(" and t.status in :statuses");
      values.put("statuses", filter.statuses());
    }
    if (!filter.verifications().isEmpty()) {
      where.append(" and t.verification in :verifications");
      values.put("verifications", filter.verifications());
    }
    if (filter.company() != null) {
      where.append(" and t.companyName = :company");
      values.put("company", filter.company());
    }
    TypedQuery<T> query = entities.createQuery(select + where + order, type);
    values.forEach(query::setParameter);
    return query;
  }
}
