package org.cloudmigration.service.setup.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.setup.CreatedObject;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.StateTable;

/** Remembers what was made in a customer's databases, so that it can be removed. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class CreatedObjects {

  @PersistenceContext EntityManager entities;

  /** Committed before the object is made: no kill leaves one behind unknown. */
  public void aboutToMake(
      PreparationContext context, boolean inTenant, String server, DatabaseObject object) {
    entities.persist(
        new CreatedObject(
            context.environment.id(),
            context.runId,
            inTenant,
            server,
            object.database(),
            object.kind(),
            object.name(),
            object.removal(),
            Math.toIntExact(count(context.environment.id()) + 1),
            Instant.now()));
  }

  private long count(UUID environmentId) {
    return entities
        .createQuery(
            "select coalesce(max(o.createdOrder), 0) from CreatedObject o"
                + " where o.environmentId = :environment",
            Integer.class)
        .setParameter("environment", environmentId)
        .getSingleResult();
  }

  /** The table in which a tenant remembers what was copied into it. */
  public static boolean isTenantState(CreatedObject object) {
    return object.inTenant() && object.name().endsWith(StateTable.NAME);
  }

  /** Newest first. */
  public List<CreatedObject> madeBy(UUID runId) {
    return newestFirst("pipelineRunId", runId);
  }

  /** Newest first. */
  public List<CreatedObject> of(UUID environmentId) {
    return newestFirst("environmentId", environmentId);
  }

  private List<CreatedObject> newestFirst(String attribute, UUID value) {
    return entities
        .createQuery(
            "select o from CreatedObject o where o."
                + attribute
                + " = :value order by o.createdOrder desc",
            CreatedObject.class)
        .setParameter("value", value)
        .getResultList();
  }

  public void removed(CreatedObject object) {
    CreatedObject present = entities.find(CreatedObject.class, object.id());
    if (present != null) {
      entities.remove(present);
    }
  }
}
