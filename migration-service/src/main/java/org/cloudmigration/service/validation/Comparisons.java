package org.cloudmigration.service.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.validation.ComparisonStatus;
import org.cloudmigration.domain.validation.RowDifference;
import org.cloudmigration.domain.validation.TableComparison;

/** Finds and stores comparisons and the rows that they found to differ. */
@ApplicationScoped
@Transactional
public class Comparisons {

  private static final List<ComparisonStatus> OPEN =
      List.of(ComparisonStatus.WAITING, ComparisonStatus.IN_PROGRESS);

  /** SQL Server takes 2,100 parameters. */
  private static final int IDS_AT_ONCE = 1_000;

  @PersistenceContext EntityManager entities;

  void add(Object entity) {
    entities.persist(entity);
  }

  /** Nobody else changes it until the transaction ends; null if there is none. */
  TableComparison locked(UUID comparisonId) {
    TableComparison found =
        entities.find(TableComparison.class, comparisonId, LockModeType.PESSIMISTIC_WRITE);
    if (found != null) {
      entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
    }
    return found;
  }

  MigrationTable table(UUID tableId) {
    return entities.find(MigrationTable.class, tableId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Of all environments, in the order of the work. */
  List<TableComparison> open() {
    return entities
        .createQuery(
            "select c from TableComparison c where c.status in :open"
                + " order by c.environmentId, c.jobOrder",
            TableComparison.class)
        .setParameter("open", OPEN)
        .getResultList();
  }

  List<TableComparison> open(UUID environmentId) {
    return entities
        .createQuery(
            "select c from TableComparison c where c.environmentId = :environment"
                + " and c.status in :open order by c.jobOrder",
            TableComparison.class)
        .setParameter("environment", environmentId)
        .setParameter("open", OPEN)
        .getResultList();
  }

  /** The next one of a job that waits. */
  Optional<UUID> next(UUID jobId) {
    return entities
        .createQuery(
            "select c.id from TableComparison c where c.jobId = :job and c.status = :waiting"
                + " order by c.jobOrder",
            UUID.class)
        .setParameter("job", jobId)
        .setParameter("waiting", ComparisonStatus.WAITING)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** How many of a job have which status. */
  long count(UUID jobId) {
    return entities
        .createQuery("select count(c) from TableComparison c where c.jobId = :job", Long.class)
        .setParameter("job", jobId)
        .getSingleResult();
  }

  /** The one asked for last. */
  Optional<TableComparison> latest(UUID tableId) {
    return entities
        .createQuery(
            "select c from TableComparison c where c.tableId = :table order by c.requestedAt desc",
            TableComparison.class)
        .setParameter("table", tableId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The one whose differences still stand. */
  Optional<TableComparison> completed(UUID tableId) {
    return entities
        .createQuery(
            "select c from TableComparison c where c.tableId = :table and c.status = :completed"
                + " order by c.endTime desc",
            TableComparison.class)
        .setParameter("table", tableId)
        .setParameter("completed", ComparisonStatus.COMPLETED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  List<RowDifference> differences(UUID comparisonId) {
    return entities
        .createQuery(
            "select d from RowDifference d where d.comparisonId = :comparison order by d.rowOrder",
            RowDifference.class)
        .setParameter("comparison", comparisonId)
        .getResultList();
  }

  /** A newer one takes the place of those before. */
  void forgetOthers(TableComparison kept) {
    List.of(
            "delete from RowDifference d where d.comparisonId in (select c.id from TableComparison c"
                + " where c.tableId = :table and c.id <> :kept)",
            "delete from TableComparison c where c.tableId = :table and c.id <> :kept")
        .forEach(
            statement ->
                entities
                    .createQuery(statement)
                    .setParameter("table", kept.tableId())
                    .setParameter("kept", kept.id())
                    .executeUpdate());
  }

  /** Tables that have been copied: the others have nothing to compare. */
  List<MigrationTable> comparable(UUID environmentId, List<UUID> tableIds) {
    return IntStream.iterate(0, from -> from < tableIds.size(), from -> from + IDS_AT_ONCE)
        .mapToObj(from -> tableIds.subList(from, Math.min(from + IDS_AT_ONCE, tableIds.size())))
        .flatMap(ids -> copied(environmentId, ids).stream())
        .toList();
  }

  private List<MigrationTable> copied(UUID environmentId, List<UUID> tableIds) {
    return entities
        .createQuery(
            "select t from MigrationTable t where t.environmentId = :environment"
                + " and t.id in :tables and t.tenantRows is not null"
                + " order by t.companyName, t.tableName",
            MigrationTable.class)
        .setParameter("environment", environmentId)
        .setParameter("tables", tableIds)
        .getResultList();
  }
}
