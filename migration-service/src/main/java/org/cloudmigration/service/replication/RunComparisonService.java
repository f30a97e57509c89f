package org.cloudmigration.service.replication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static final int MOST_KEYS = 1000;

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
            keys -> columns(run.environmentId(), keys)));
  }

  private List<TableFacts> facts(UUID runId) {
    return entities.createQuery(FACTS, TableFacts.class).setParameter("run", runId).getResultList();
  }

  /** A statement takes a limited number of parameters; SQL Server's limit is 2,100. */
  private Map<String, KnownColumns> columns(UUID environmentId, Set<String> keys) {
    Map<String, KnownColumns> lists = new HashMap<>();
    List<String> wanted = List.copyOf(keys);
    for (int from = 0; from < wanted.size(); from += MOST_KEYS) {
      entities
          .createQuery(
              "select c from ColumnList c where c.environmentId = :environment"
                  + " and c.columnsKey in :keys",
              ColumnList.class)
          .setParameter("environment", environmentId)
          .setParameter("keys", wanted.subList(from, Math.min(wanted.size(), from + MOST_KEYS)))
          .getResultList()
          .forEach(list -> lists.put(list.columnsKey(), KnownColumns.of(list)));
    }
    return lists;
  }
}
