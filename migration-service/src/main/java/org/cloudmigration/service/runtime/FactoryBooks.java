package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;

/** Adds data factories to the list, and takes them off it. */
@ApplicationScoped
@Transactional
class FactoryBooks {

  @PersistenceContext EntityManager entities;
  @Inject DataFactories factories;
  @Inject IntegrationRuntimes runtimes;

  public DataFactory add(FactoryForm form) {
    if (factories.all().stream().anyMatch(each -> each.name().equalsIgnoreCase(form.name()))) {
      throw taken(form.name());
    }
    var factory = new DataFactory(form.name(), EngineType.AZURE_DATA_FACTORY, form.region());
    try {
      entities.persist(factory);
      entities.flush();
    } catch (PersistenceException e) {
      throw taken(form.name());
    }
    return factory;
  }

  private static RefusedException taken(String name) {
    return new InvalidInputException(
        "name",
        "DATA_FACTORY",
        "There is a data factory “" + name + "” already.",
        "Change that one, or write another name.");
  }

  public void remove(DataFactory factory) {
    runtimes.all().stream()
        .filter(runtime -> runtime.dataFactoryId().equals(factory.id()))
        .findFirst()
        .ifPresent(
            runtime -> {
              throw RefusedException.because(
                  "DATA_FACTORY",
                  "The integration runtime “" + runtime.name() + "” belongs to it.",
                  "A data factory can be removed as long as no runtime was made in it.");
            });
    entities.remove(entities.merge(factory));
  }
}
