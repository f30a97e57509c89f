package org.cloudmigration.service.completion.reset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.service.pipeline.TenantData.Copy;

/** What runs had to copy, also under names that mappings gave long ago. */
@ApplicationScoped
@Transactional
class CopiedTables {

  @PersistenceContext EntityManager entities;

  Set<Copy> copies(UUID environmentId) {
    return entities
        .createQuery(
            "select distinct t.tableName as name, t.appId as app from TableRun t where t.runId in"
                + " (select r.id from ReplicationRun r where r.environmentId = :environment)",
            Tuple.class)
        .setParameter("environment", environmentId)
        .getResultStream()
        .map(row -> new Copy(row.get("name", String.class), row.get("app", UUID.class)))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
