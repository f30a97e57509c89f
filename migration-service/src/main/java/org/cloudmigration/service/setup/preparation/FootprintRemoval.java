package org.cloudmigration.service.setup.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.setup.CreatedObject;
import org.cloudmigration.domain.setup.MigrationSetup;

/** Takes what setup has made out of both databases again. */
@ApplicationScoped
public class FootprintRemoval {

  @Inject PreparationContexts contexts;
  @Inject FootprintKeeper footprint;
  @Inject CreatedObjects known;

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
      return footprint.remove(known.of(environment.id()).stream().filter(which).toList(), context);
    }
  }
}
