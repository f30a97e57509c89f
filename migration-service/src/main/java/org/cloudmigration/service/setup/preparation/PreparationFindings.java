package org.cloudmigration.service.setup.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.setup.ReplicatedTable;
import org.cloudmigration.domain.setup.TenantExtension;

/** What the last preparation found: the extensions of the tenant, the tables of the source. */
@ApplicationScoped
@Transactional
public class PreparationFindings {

  @PersistenceContext EntityManager entities;

  void replace(PreparationContext context) {
    UUID environmentId = context.environment.id();
    for (String entity : List.of("TenantExtension", "ReplicatedTable")) {
      entities
          .createQuery("delete from " + entity + " e where e.environmentId = :environment")
          .setParameter("environment", environmentId)
          .executeUpdate();
    }
    context.extensions.stream()
        .map(
            app ->
                new TenantExtension(
                    environmentId, app.appId(), app.name(), app.publisher(), app.version()))
        .forEach(entities::persist);
    context.tables.forEach(entities::persist);
  }

  /** By name. */
  public List<TenantExtension> extensions(UUID environmentId) {
    return entities
        .createQuery(
            "select e from TenantExtension e where e.environmentId = :environment order by e.name",
            TenantExtension.class)
        .setParameter("environment", environmentId)
        .getResultList();
  }

  /** By database and name. */
  public List<ReplicatedTable> tables(UUID environmentId) {
    return entities
        .createQuery(
            "select t from ReplicatedTable t where t.environmentId = :environment"
                + " order by t.sourceDatabase, t.sourceTable",
            ReplicatedTable.class)
        .setParameter("environment", environmentId)
        .getResultList();
  }
}
