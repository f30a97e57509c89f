package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;

/** Seeks tables of a run: one statement for each page, whatever is sought. */
@ApplicationScoped
class TableQuery {

  private static final String WHERE =
      " from TableRun t where t.runId = :run"
          + " and (:text = '' or locate(:text, lower(t.tableName)) > 0"
          + " or locate(:text, lower(t.companyName)) > 0)"
          + " and t.status in :statuses and t.verification in :verifications"
          + " and (:anyCompany = true or t.companyName = :company)";

  @PersistenceContext EntityManager entities;

  List<TableRunView> page(UUID runId, TableFilter filter, TableSort sort, int offset, int limit) {
    TypedQuery<TableRun> query =
        filtered("select t" + WHERE + sort.orderBy(), TableRun.class, runId, filter);
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
        filtered("select count(t)" + WHERE, Long.class, runId, filter).getSingleResult());
  }

  private <T> TypedQuery<T> filtered(String text, Class<T> type, UUID runId, TableFilter filter) {
    return entities
        .createQuery(text, type)
        .setParameter("run", runId)
        .setParameter("text", filter.text().strip().toLowerCase(Locale.ROOT))
        .setParameter("statuses", orAll(filter.statuses(), TableStatus.values()))
        .setParameter("verifications", orAll(filter.verifications(), Verification.values()))
        .setParameter("anyCompany", filter.company() == null)
        .setParameter("company", filter.company() == null ? "" : filter.company());
  }

  private static <E> Collection<E> orAll(Collection<E> chosen, E[] all) {
    return chosen.isEmpty() ? List.of(all) : chosen;
  }
}
