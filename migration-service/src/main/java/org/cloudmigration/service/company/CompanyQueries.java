package org.cloudmigration.service.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.TableStatus;

/** Reads companies for page and API, a page at a time and without a query per row. */
@ApplicationScoped
@Transactional
class CompanyQueries {

  private static final String WHERE =
      " from HybridCompany c where c.environmentId = :environment"
          + " and (:text = '' or locate(:text, lower(c.name)) > 0"
          + " or locate(:text, lower(c.displayName)) > 0)";

  /** Copies that the tenant lost together with the company do not count. */
  private static final String REPLICATED =
      "exists (select t.id from TableRun t, ReplicationRun r where t.runId = r.id"
          + " and r.environmentId = c.environmentId and t.companyName = c.name"
          + " and r.replicationType <> :diagnostic"
          + " and t.status = :successful and (c.creation.deletedAt is null"
          + " or t.endTime > c.creation.deletedAt))";

  @PersistenceContext EntityManager entities;

  List<CompanyView> page(UUID environmentId, String filterText, int offset, int limit) {
    return filtered(
            "select c, case when "
                + REPLICATED
                + " then 1 else 0 end"
                + WHERE
                + " order by c.name, c.id",
            Object[].class,
            environmentId,
            filterText)
        .setParameter("successful", TableStatus.SUCCESSFUL)
        .setParameter("diagnostic", ReplicationType.DIAGNOSTIC)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> CompanyView.of((HybridCompany) row[0], ((Number) row[1]).intValue() == 1))
        .toList();
  }

  int count(UUID environmentId, String filterText) {
    return Math.toIntExact(
        filtered("select count(c)" + WHERE, Long.class, environmentId, filterText)
            .getSingleResult());
  }

  private <T> TypedQuery<T> filtered(
      String text, Class<T> type, UUID environmentId, String filterText) {
    return entities
        .createQuery(text, type)
        .setParameter("environment", environmentId)
        .setParameter("text", filterText.strip().toLowerCase(Locale.ROOT));
  }
}
