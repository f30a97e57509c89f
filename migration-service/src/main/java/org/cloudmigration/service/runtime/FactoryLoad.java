package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.runtime.DataFactory;

/** Which environments are on which data factory, by their setups, guides and pipelines. */
@ApplicationScoped
@Transactional
class FactoryLoad {

  private static final String ON_IT =
      "(exists (select s from MigrationSetup s"
          + " where s.environmentId = e.id and s.dataFactoryId = :factory)"
          + " or exists (select g from SetupGuide g"
          + " where g.environmentId = e.id and g.dataFactoryId = :factory)"
          + " or exists (select p from Pipeline p"
          + " where p.environmentId = e.id and p.dataFactoryId = :factory and p.deletedAt is null))";

  @PersistenceContext EntityManager entities;

  /** How many environments are on it, not counting this one. */
  long of(DataFactory factory, UUID exceptEnvironment) {
    return entities
        .createQuery(
            "select count(e) from Environment e where e.id <> :except and " + ON_IT, Long.class)
        .setParameter("factory", factory.id())
        .setParameter("except", exceptEnvironment)
        .getSingleResult();
  }

  /** The factory where an environment has been prepared; a guide's choice does not bind yet. */
  Optional<DataFactory> keptBy(UUID environmentId) {
    return entities
        .createQuery(
            "select f from DataFactory f where"
                + " exists (select s from MigrationSetup s"
                + " where s.environmentId = :environment and s.dataFactoryId = f.id)"
                + " or exists (select p from Pipeline p where p.environmentId = :environment"
                + " and p.dataFactoryId = f.id and p.deletedAt is null)"
                + " order by f.name",
            DataFactory.class)
        .setParameter("environment", environmentId)
        .getResultStream()
        .findFirst();
  }

  /** By name. */
  List<DataFactory> all() {
    return entities
        .createQuery("select f from DataFactory f order by f.name", DataFactory.class)
        .getResultList();
  }
}
