package org.cloudmigration.service.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.EnvironmentLease;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.EmbeddedFiles;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.MigrationException;

/** Finds and stores environments, and tells where their tenants are. */
@ApplicationScoped
@Transactional
public class Environments {

  @PersistenceContext EntityManager entities;
  @Inject Installation installation;
  @Inject EmbeddedFiles files;

  public List<Environment> all() {
    return entities
        .createQuery("select e from Environment e order by e.name", Environment.class)
        .getResultList();
  }

  public Optional<Environment> named(String name) {
    return entities
        .createQuery("select e from Environment e where e.name = :name", Environment.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  public Environment byId(UUID id) {
    return entities.find(Environment.class, id);
  }

  public void create(Environment environment) {
    entities.persist(environment);
    entities.persist(new EnvironmentLease(environment.id()));
  }

  public DatabaseLocation tenantOf(Environment environment) {
    if (environment.tenantType() != TenantDatabaseType.EMBEDDED) {
      throw new MigrationException(
          new ErrorReport(
              "TENANT",
              "Not supported yet: a tenant of type " + environment.tenantType() + ".",
              "Nothing was written.",
              "Use an embedded tenant for now.",
              ""));
    }
    return files.tenant(installation.tenantDirectory(), environment.name());
  }
}
