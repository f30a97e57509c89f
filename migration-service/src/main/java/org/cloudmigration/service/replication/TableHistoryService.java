package org.cloudmigration.service.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.ReplicatedTable;

/** What all runs that copy did with a table, and how they copy it. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class TableHistoryService {

  private static final String WHERE =
      " from TableRun t join ReplicationRun r on r.id = t.runId, MigrationTable m"
          + " where m.id = :table and r.environmentId = m.environmentId"
          + " and t.companyName = m.companyName and t.tableName = m.tableName"
          + " and r.replicationType"
          + " <> org.cloudmigration.domain.replication.ReplicationType.DIAGNOSTIC";

  @PersistenceContext EntityManager entities;

  /** Newest first. */
  public List<TableHistoryLine> history(UUID tableId, int offset, int limit) {
    return query(
            "select r, t" + WHERE + " order by r.startTime desc, r.id", Object[].class, tableId)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> TableHistoryLine.of((ReplicationRun) row[0], (TableRun) row[1]))
        .toList();
  }

  public int count(UUID tableId) {
    return Math.toIntExact(query("select count(t)" + WHERE, Long.class, tableId).getSingleResult());
  }

  /** Empty if the preparation has not seen it. */
  public Optional<CopyWay> copyWay(UUID tableId) {
    return query(
            "select s from ReplicatedTable s, MigrationTable m where m.id = :table"
                + " and s.environmentId = m.environmentId"
                + " and s.sourceDatabase = m.sourceDatabase and s.sourceTable = m.sourceTable",
            ReplicatedTable.class,
            tableId)
        .getResultStream()
        .findFirst()
        .map(CopyWay::of);
  }

  private <T> TypedQuery<T> query(String text, Class<T> type, UUID tableId) {
    return entities.createQuery(text, type).setParameter("table", tableId);
  }
}
