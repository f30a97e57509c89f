package org.cloudmigration.service.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.setup.TenantExtension;
import org.cloudmigration.service.product.Extension;

/** The apps of a tenant, as the preparation listed them. */
@ApplicationScoped
@Transactional
class TargetApps {

  @PersistenceContext EntityManager entities;

  List<Extension> of(UUID environmentId) {
    return entities
        .createQuery(
            "select e from TenantExtension e where e.environmentId = :environment",
            TenantExtension.class)
        .setParameter("environment", environmentId)
        .getResultStream()
        .map(app -> new Extension(app.appId(), app.name(), app.publisher()))
        .toList();
  }
}
