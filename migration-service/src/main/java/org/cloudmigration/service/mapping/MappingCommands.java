package org.cloudmigration.service.mapping;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import java.util.function.BiFunction;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;

/** Changes mappings while nobody else works with the environment, and tells of it. */
@Dependent
class MappingCommands {

  @PersistenceContext EntityManager entities;
  @Inject Commands commands;
  @Inject Environments environments;
  @Inject EnvironmentUse use;
  @Inject ProductCatalogue products;
  @Inject TableMappings mappings;
  @Inject Event<MappingsChanged> changed;
  @Inject Event<EnvironmentChanged> changes;

  /**
   * @param work takes the environment's id and its product
   */
  <T> T run(
      String environmentName,
      String command,
      String subject,
      BiFunction<UUID, Product, Outcome<T>> work) {
    return commands.run(
        environmentName,
        command,
        subject,
        () -> {
          Environment environment = environments.required(environmentName);
          UUID id = environment.id();
          Product product = product(environment);
          long fence = use.take(environment);
          Outcome<T> outcome = work.apply(id, product);
          changed.fire(new MappingsChanged(id, mappings.of(id, product)));
          use.release(environment, fence);
          changes.fire(new EnvironmentChanged(id));
          return outcome;
        });
  }

  private Product product(Environment environment) {
    MigrationSetup setup = entities.find(MigrationSetup.class, environment.id());
    if (setup == null) {
      throw RefusedException.because(
          "50016",
          "Cloud migration is not set up for " + environment.name() + " yet.",
          "Run the Cloud Migration Setup first: the product decides which tables are mapped.");
    }
    return products.of(setup);
  }
}
