package org.cloudmigration.service.environment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.EnvironmentLease;
import org.cloudmigration.domain.environment.TakenName;
import org.cloudmigration.domain.environment.TenantDatabaseType;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.EmbeddedFiles;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.RefusedException;

/** Finds and stores environments, and tells where their tenants are. */
@ApplicationScoped
@Transactional
public class Environments {

  @PersistenceContext EntityManager entities;
  @Inject Installation installation;
  @Inject EmbeddedFiles files;
  @Inject TenantConnections connections;

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

  /**
   * @throws RefusedException if there is none of this name
   */
  public Environment required(String name) {
    return named(name)
        .orElseThrow(
            () ->
                RefusedException.because(
                    "ENVIRONMENT",
                    "There is no environment “" + name + "”.",
                    "Choose one from the list of environments."));
  }

  /** Whether an environment of this name is there, in whatever case. */
  boolean isTaken(EnvironmentName name) {
    return entities.find(TakenName.class, TakenName.keyOf(name.value())) != null;
  }

  public Environment byId(UUID id) {
    return entities.find(Environment.class, id);
  }

  /**
   * Reads it anew, and keeps others from changing it until the transaction ends. Who needs the
   * lease too takes that first.
   */
  public void lock(Environment environment) {
    entities.refresh(environment, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * As {@link #lock(Environment)}, for somebody who has decided by what there was to see.
   *
   * @throws RefusedException with the code {@code CHANGED} if it is not as expected any more
   */
  void lock(Environment environment, Predicate<EnvironmentView> expected) {
    lock(environment);
    if (!expected.test(EnvironmentView.of(environment))) {
      throw RefusedException.because(
          "CHANGED",
          "Somebody has changed the environment " + environment.name() + " since you read it.",
          "Read it again, and decide anew.");
    }
  }

  /**
   * @throws jakarta.persistence.PersistenceException if another server takes the name at this
   *     moment
   */
  public void create(Environment environment) {
    entities.persist(environment);
    entities.persist(new TakenName(environment));
    entities.persist(new EnvironmentLease(environment.id()));
    entities.flush();
  }

  /** Where the tenant is, and how to get in. */
  public DatabaseLocation tenantOf(Environment environment) {
    return environment.tenantType() == TenantDatabaseType.EMBEDDED
        ? files.tenant(installation.tenantDirectory(), environment.name())
        : connections.address(environment).location();
  }

  /** Whether any certificate of the tenant's server will do, by choice; to be marked. */
  public boolean trustsTenantCertificate(Environment environment) {
    return environment.tenantType() != TenantDatabaseType.EMBEDDED
        && connections.address(environment).trustServerCertificate();
  }
}
