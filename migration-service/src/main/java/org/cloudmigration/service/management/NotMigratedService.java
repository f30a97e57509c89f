package org.cloudmigration.service.management;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.EntityList;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunView;

/** Tables of the selected companies that are not in the tenant, and why. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class NotMigratedService {

  /** On a table t; with the parameters environment and successful. */
  static final String CONDITION =
      " and (t.status <> :successful or t.blocked = true or t.mapped = false)"
          + " and (t.companyName = '' or t.companyName in (select c.name from HybridCompany c"
          + " where c.environmentId = :environment and c.replicate = true))";

  private static final String WHERE =
      " from MigrationTable t where t.environmentId = :environment"
          + CONDITION
          + " and (:text = '' or locate(:text, lower(t.tableName)) > 0"
          + " or locate(:text, lower(t.companyName)) > 0)";

  private static final EntityList<MigrationTable> LIST =
      new EntityList<>(MigrationTable.class)
          .column("id", "id")
          .column("companyName", "companyName")
          .column("tableName", "tableName");

  @PersistenceContext EntityManager entities;
  @Inject RunStatusService runs;
  @Inject FigureReader figures;

  /**
   * By company and table.
   *
   * @param text part of either name, in any case; blank for all
   */
  public List<NotMigratedTable> tables(UUID environmentId, String text, int offset, int limit) {
    RunView newest = runs.latestRun(environmentId).orElse(null);
    return query(
            "select t" + WHERE + " order by t.companyName, t.tableName",
            MigrationTable.class,
            environmentId,
            text)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(table -> NotMigratedTable.of(table, newest))
        .toList();
  }

  public int count(UUID environmentId, String text) {
    return Math.toIntExact(
        query("select count(t)" + WHERE, Long.class, environmentId, text).getSingleResult());
  }

  /** As callers of the API filter and sort them: by the names of notMigratedTables. */
  public List<NotMigratedTable> list(UUID environmentId, ListRequest request) {
    RunView newest = runs.latestRun(environmentId).orElse(null);
    return LIST.page(entities, of(environmentId), request).stream()
        .map(table -> NotMigratedTable.of(table, newest))
        .toList();
  }

  public long countList(UUID environmentId, Condition condition) {
    return LIST.count(entities, of(environmentId), condition);
  }

  /** What {@link #CONDITION} says. */
  private static EntityList.Scope<MigrationTable> of(UUID environmentId) {
    return (builder, query, table) -> {
      Subquery<String> selected = query.subquery(String.class);
      Root<HybridCompany> company = selected.from(HybridCompany.class);
      selected
          .select(company.get("name"))
          .where(
              builder.equal(company.get("environmentId"), environmentId),
              builder.isTrue(company.get("replicate")));
      return builder.and(
          builder.equal(table.get("environmentId"), environmentId),
          builder.or(
              builder.notEqual(table.get("status"), TableStatus.SUCCESSFUL),
              builder.isTrue(table.get("blocked")),
              builder.isFalse(table.get("mapped"))),
          builder.or(
              builder.equal(table.get("companyName"), ""), table.get("companyName").in(selected)));
    };
  }

  /** Selected companies of which no run has planned a table yet. */
  public List<String> companiesNeverRun(UUID environmentId) {
    return figures.read(environmentId).neverPlanned().stream()
        .filter(company -> !company.isEmpty())
        .toList();
  }

  private <T> TypedQuery<T> query(String query, Class<T> type, UUID environmentId, String text) {
    return entities
        .createQuery(query, type)
        .setParameter("environment", environmentId)
        .setParameter("successful", TableStatus.SUCCESSFUL)
        .setParameter("text", text.strip().toLowerCase(Locale.ROOT));
  }
}
