package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;

/** This server itself, as a data factory. */
@ApplicationScoped
class EmbeddedFactory {

  static final String NAME = "embedded";
  static final String REGION = "this server";

  @PersistenceContext EntityManager entities;

  /**
   * In a transaction of its own: where another server makes it at the same time, only this is
   * rolled back.
   *
   * @throws jakarta.persistence.PersistenceException if it is there already
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void create() {
    entities.persist(new DataFactory(NAME, EngineType.EMBEDDED, REGION));
    entities.flush();
  }
}
