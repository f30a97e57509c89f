package org.cloudmigration.service.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.replication.ColumnList;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.security.Role;

/** Puts two runs of an environment beside each other. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class RunComparisonService {

  private static final String FACTS =
      "select new org.cloudmigration.service.replication.TableFacts(t.companyName, t.tableName,"
          + " t.status, t.rowsCopied, t.bytesCopied, t.startTime, t.endTime, t.columnsKey)"
          + " from TableRun t where t.runId = :run order by t.planOrder";

  @PersistenceContext EntityManager entities;

  /** Empty if one of them is not there, or they belong to different environments. */
  public Optional<RunComparison> compare(UUID runId, UUID otherId) {
    ReplicationRun run = entities.find(ReplicationRun.class, runId);
    ReplicationRun other = entities.find(ReplicationRun.class, otherId);
    if (run == null || other == null || !run.environmentId().equals(other.environmentId())) {
      return Optional.empty();
    }
    return Optional.of(
        RunComparison.of(
            RunView.of(run),
            RunView.of(other),
            facts(runId),
            facts(otherId),
            key -> columns(run.environmentId(), key)));
  }

  private List<TableFacts> facts(UUID runId) {
    return entities.createQuery(FACTS, TableFacts.class).setParameter("run", runId).getResultList();
  }

  private Optional<List<String>> columns(UUID environmentId, String key) {
    return Optional.ofNullable(
            entities.find(ColumnList.class, new ColumnList.Key(environmentId, key)))
        .map(list -> list.lines().lines().toList());
  }
}
