package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;

/** What must hold before a guide changes; each refusal says what to do instead. */
@ApplicationScoped
public class GuideGuards {

  @Inject Environments environments;
  @Inject EnvironmentUse use;
  @Inject ProductCatalogue products;
  @Inject Event<EnvironmentChanged> changes;

  /** An environment whose setup may change now. */
  public Environment changeable(String name) {
    Environment environment = environments.required(name);
    if (environment.status() == EnvironmentStatus.UPGRADING) {
      throw RefusedException.because(
          "UPGRADING",
          "The environment " + name + " is being upgraded.",
          "Wait until the upgrade has ended, then set up the migration again.");
    }
    if (use.isBeingPrepared(environment.id())) {
      throw RefusedException.because(
          "PREPARING", "A preparation is in progress.", "Wait until it has ended, or stop it.");
    }
    use.refuseWhileReset(environment.id());
    return environment;
  }

  public Product product(String id) {
    return products.products().stream()
        .filter(product -> product.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "productId",
                    "PRODUCT",
                    id == null || id.isBlank()
                        ? "No product was chosen."
                        : "There is no product of this id.",
                    "Choose one from the list of products."));
  }

  public void changed(Environment environment) {
    changes.fire(new EnvironmentChanged(environment.id()));
  }
}
