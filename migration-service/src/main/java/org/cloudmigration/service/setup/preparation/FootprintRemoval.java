package org.cloudmigration.service.setup.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.setup.CreatedObject;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.pipeline.FactoryException;
import org.cloudmigration.service.pipeline.FactoryGate;
import org.cloudmigration.service.runtime.FactoryUses;

/** Takes what setup has made out of both databases again. */
@ApplicationScoped
public class FootprintRemoval {

  private static final Logger LOG = Logger.getLogger(FootprintRemoval.class.getName());

  @Inject PreparationContexts contexts;
  @Inject FootprintKeeper footprint;
  @Inject CreatedObjects known;
  @Inject FactoryUses factories;
  @Inject FactoryGate gate;

  /**
   * @param setup the one in force, which knows where the source is
   * @return names of what could not be removed; it stays known
   */
  public List<String> removeAll(Environment environment, MigrationSetup setup) {
    return remove(environment, setup, object -> true);
  }

  /**
   * As {@link #removeAll}, but for the table in which the tenant remembers what was copied: it
   * stays known, so that a later end removes it.
   */
  public List<String> removeAllButState(Environment environment, MigrationSetup setup) {
    return remove(environment, setup, object -> !CreatedObjects.isTenantState(object));
  }

  private List<String> remove(
      Environment environment, MigrationSetup setup, Predicate<CreatedObject> which) {
    try (PreparationContext context = contexts.open(environment, setup)) {
      List<String> left =
          new ArrayList<>(
              footprint.remove(
                  known.of(environment.id()).stream().filter(which).toList(), context));
      left.addAll(fromFactory(environment, setup));
      return left;
    }
  }

  /** Last, for what is in the source is removed by way of the factory. */
  private List<String> fromFactory(Environment environment, MigrationSetup setup) {
    try {
      factories.of(environment, setup.runtimeId()).ifPresent(gate::removeAll);
      return List.of();
    } catch (FactoryException e) {
      LOG.log(Level.WARNING, "Not removed from the data factory: {0}", e.getMessage());
      return List.of("pipelines in the data factory");
    }
  }
}
