package org.cloudmigration.service.management;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunView;

/** The Migration Table Overview: every table as it stands over all runs. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class TableOverviewService {

  @PersistenceContext EntityManager entities;
  @Inject RunStatusService runs;

  public List<OverviewTable> tables(
      UUID environmentId, OverviewFilter filter, OverviewOrder order, int offset, int limit) {
    RunView newest = runs.latestRun(environmentId).orElse(null);
    return query("select t", order.clause(), MigrationTable.class, environmentId, filter)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(table -> OverviewTable.of(table, newest))
        .toList();
  }

  public int count(UUID environmentId, OverviewFilter filter) {
    return Math.toIntExact(
        query("select count(t)", "", Long.class, environmentId, filter).getSingleResult());
  }

  /** Ids of all that the filter lets through, by company and table. */
  public List<UUID> ids(UUID environmentId, OverviewFilter filter) {
    return query(
            "select t.id", OverviewOrder.BY_COMPANY.clause(), UUID.class, environmentId, filter)
        .getResultList();
  }

  /** Empty if the environment has no such table. */
  public Optional<OverviewTable> table(UUID environmentId, UUID tableId) {
    return Optional.ofNullable(entities.find(MigrationTable.class, tableId))
        .filter(table -> table.environmentId().equals(environmentId))
        .map(table -> OverviewTable.of(table, runs.latestRun(environmentId).orElse(null)));
  }

  private record Group(
      String company,
      TableStatus status,
      Verification verification,
      boolean blocked,
      boolean unequal,
      long tables) {}

  /** Beside preserved rows of the tenant, other numbers are as they should be. */
  private static final String UNEQUAL =
      " case when t.tenantRows <> t.sourceRows and t.verification <>"
          + " org.cloudmigration.domain.validation.Verification.INSERTED_EQUAL then 1 else 0 end";

  public OverviewCounts counts(UUID environmentId) {
    List<Group> groups =
        entities
            .createQuery(
                "select t.companyName, t.status, t.verification, t.blocked,"
                    + UNEQUAL
                    + ", count(t)"
                    + " from MigrationTable t where t.environmentId = :environment"
                    + " group by t.companyName, t.status, t.verification, t.blocked,"
                    + UNEQUAL,
                Object[].class)
            .setParameter("environment", environmentId)
            .getResultStream()
            .map(TableOverviewService::group)
            .toList();
    return new OverviewCounts(
        groups.stream().mapToLong(Group::tables).sum(),
        groups.stream().collect(groupingBy(Group::status, summingLong(Group::tables))),
        groups.stream().collect(groupingBy(Group::verification, summingLong(Group::tables))),
        groups.stream().filter(Group::blocked).mapToLong(Group::tables).sum(),
        groups.stream().filter(Group::unequal).mapToLong(Group::tables).sum(),
        groups.stream().map(Group::company).distinct().sorted().toList());
  }

  private static Group group(Object[] columns) {
    return new Group(
        (String) columns[0],
        (TableStatus) columns[1],
        (Verification) columns[2],
        (Boolean) columns[3],
        ((Number) columns[4]).intValue() == 1,
        (Long) columns[5]);
  }

  private <T> TypedQuery<T> query(
      String select, String order, Class<T> type, UUID environmentId, OverviewFilter filter) {
    String text = select + where(filter) + order;
    TypedQuery<T> query =
        entities.createQuery(text, type).setParameter("environment", environmentId);
    set(query, text, "statuses", filter.statuses());
    set(query, text, "verifications", filter.verifications());
    set(query, text, "company", filter.company());
    set(query, text, "text", filter.text().strip().toLowerCase(Locale.ROOT));
    set(query, text, "successful", TableStatus.SUCCESSFUL);
    return query;
  }

  private static String where(OverviewFilter filter) {
    StringBuilder where =
        new StringBuilder(" from MigrationTable t where t.environmentId = :environment");
    if (!filter.statuses().isEmpty()) {
      where.append(" and t.status in :statuses");
    }
    if (!filter.verifications().isEmpty()) {
      where.append(" and t.verification in :verifications");
    }
    if (filter.company() != null) {
      where.append(" and t.companyName = :company");
    }
    if (filter.notMigrated()) {
      where.append(NotMigratedService.CONDITION);
    }
    if (!filter.text().isBlank()) {
      where.append(
          " and (locate(:text, lower(t.tableName)) > 0 or locate(:text, lower(t.companyName)) > 0)");
    }
    return where.toString();
  }

  private static void set(TypedQuery<?> query, String text, String name, Object value) {
    if (text.contains(":" + name)) {
      query.setParameter(name, value);
    }
  }
}
