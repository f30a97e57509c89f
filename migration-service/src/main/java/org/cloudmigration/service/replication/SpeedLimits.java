package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.replication.CopyLimit;
import org.cloudmigration.domain.replication.SpeedLimit;

/** How fast the runs of each environment may copy. */
@ApplicationScoped
@Transactional
class SpeedLimits {

  @PersistenceContext EntityManager entities;

  SpeedLimit of(UUID environmentId) {
    CopyLimit stored = entities.find(CopyLimit.class, environmentId);
    return stored == null
        ? SpeedLimit.NONE
        : new SpeedLimit(stored.rowsPerSecond(), stored.bytesPerSecond());
  }

  void put(Environment environment, SpeedLimit limit) {
    CopyLimit stored = entities.find(CopyLimit.class, environment.id());
    if (stored == null) {
      stored = new CopyLimit(environment.id());
      entities.persist(stored);
    }
    stored.change(limit.rowsPerSecond(), limit.bytesPerSecond());
  }
}
