package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;

/** Integration runtimes: makes, finds and registers them. Names differ in more than their case. */
@ApplicationScoped
@Transactional
public class IntegrationRuntimes {

  @PersistenceContext EntityManager entities;
  @Inject DataFactories factories;
  @Inject RuntimeKeyStore keys;

  /** By name. */
  public List<IntegrationRuntime> all() {
    return entities
        .createQuery("select r from IntegrationRuntime r order by r.name", IntegrationRuntime.class)
        .getResultList();
  }

  public Optional<IntegrationRuntime> named(String name) {
    return entities
        .createQuery(
            "select r from IntegrationRuntime r where lower(r.name) = :name",
            IntegrationRuntime.class)
        .setParameter("name", name.toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  public IntegrationRuntime byId(UUID id) {
    return entities.find(IntegrationRuntime.class, id);
  }

  /** Nobody else changes it, or its nodes, before the end of the transaction. */
  IntegrationRuntime locked(UUID id) {
    IntegrationRuntime runtime =
        entities.find(IntegrationRuntime.class, id, LockModeType.PESSIMISTIC_WRITE);
    // What was changed in this transaction must not be lost by reading it anew.
    entities.flush();
    entities.refresh(runtime, LockModeType.PESSIMISTIC_WRITE);
    return runtime;
  }

  /** As by its id. */
  Optional<IntegrationRuntime> locked(String name) {
    return named(name).map(found -> locked(found.id()));
  }

  /**
   * The runtime of an environment. Its own, made on first use in the factory that {@link
   * DataFactories#choose(UUID)} chooses; or one that exists, by its name, which several
   * environments may share and whose factory then is the environment's.
   *
   * @param nameOrBlank as somebody typed it
   * @throws InvalidInputException naming the field, if there is none of this name
   */
  public IntegrationRuntime forEnvironment(Environment environment, String nameOrBlank) {
    if (!nameOrBlank.isBlank()) {
      return existing(new RuntimeName(nameOrBlank.strip()));
    }
    return present(environment.id()).orElseGet(() -> makeFor(environment));
  }

  /**
   * Makes a runtime that waits for its first node.
   *
   * @throws RefusedException if the name is taken, be it by another server at this very moment
   */
  public IntegrationRuntime create(RuntimeName name, UUID dataFactoryId) {
    if (named(name.value()).isPresent()) {
      throw taken(name);
    }
    IntegrationRuntime runtime =
        keys.lock(name, dataFactoryId, RuntimeKeys.random(), Instant.now());
    try {
      entities.persist(runtime);
      entities.flush();
    } catch (PersistenceException e) {
      throw taken(name);
    }
    return runtime;
  }

  /** For those alone who may see them; see {@link RuntimeService#serviceKeys}. */
  public RuntimeKeys keys(UUID runtimeId) {
    return keys.open(byId(runtimeId));
  }

  /**
   * The keys of before register no node any more.
   *
   * @return both keys as they are then
   */
  RuntimeKeys renewKeys(UUID runtimeId, RenewedKeys which) {
    IntegrationRuntime runtime = locked(runtimeId);
    RuntimeKeys renewed = which.renew(keys.open(runtime));
    keys.renew(runtime, renewed, Instant.now());
    return renewed;
  }

  private IntegrationRuntime existing(RuntimeName name) {
    return named(name.value())
        .orElseThrow(
            () ->
                new InvalidInputException(
                    RuntimeName.FIELD,
                    "RUNTIME",
                    "There is no integration runtime “" + name.value() + "”.",
                    "Type the name as the list of integration runtimes shows it, or leave it empty"
                        + " for a new one."));
  }

  private Optional<IntegrationRuntime> present(UUID environmentId) {
    MigrationSetup setup = entities.find(MigrationSetup.class, environmentId);
    if (setup != null && setup.runtimeId() != null) {
      return Optional.of(byId(setup.runtimeId()));
    }
    SetupGuide guide = entities.find(SetupGuide.class, environmentId);
    return Optional.ofNullable(guide).map(SetupGuide::runtimeId).map(this::byId);
  }

  private IntegrationRuntime makeFor(Environment environment) {
    int number = 1;
    while (named(RuntimeName.of(environment.name(), number).value()).isPresent()) {
      number++;
    }
    DataFactory factory = factories.choose(environment.id(), DataFactories::isHere).factory();
    if (!DataFactories.isHere(factory)) {
      throw new InvalidInputException(
          RuntimeName.FIELD,
          "RUNTIME",
          "The environment is on the data factory " + factory.name() + ".",
          "Name an integration runtime of that data factory.");
    }
    return create(RuntimeName.of(environment.name(), number), factory.id());
  }

  private static RefusedException taken(RuntimeName name) {
    return new InvalidInputException(
        RuntimeName.FIELD,
        "RUNTIME_NAME",
        "There is an integration runtime “" + name.value() + "” already.",
        "Choose another name, or use that runtime.");
  }
}
