package org.cloudmigration.service.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.product.ProductCatalogue;

/** What an environment migrates from. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class SetupService {

  @Inject MigrationSetups setups;
  @Inject SetupGuides guides;
  @Inject EnvironmentUse use;
  @Inject ProductCatalogue products;
  @Inject Installation installation;

  /** Empty if nothing was set up and nothing is being prepared. */
  public Optional<SetupView> of(UUID environmentId) {
    boolean preparing = use.isBeingPrepared(environmentId);
    return setups
        .of(environmentId)
        .map(setup -> view(setup, preparing))
        .or(
            () ->
                preparing
                    ? guides.of(environmentId).map(this::firstPreparation)
                    : Optional.empty());
  }

  private SetupView view(MigrationSetup setup, boolean preparing) {
    return new SetupView(
        setup.enabled(),
        preparing,
        setup.completedAt() != null,
        products.product(setup.productId()).displayName(),
        setup.companyTask(),
        setup.companyTaskError(),
        setup.disabledText());
  }

  private SetupView firstPreparation(SetupGuide guide) {
    return new SetupView(
        false,
        true,
        false,
        products.product(guide.productId()).displayName(),
        TaskStatus.COMPLETED,
        null,
        "");
  }

  /**
   * Whether the three sample users exist; the login page, which nobody has passed yet, tells so.
   */
  @PermitAll
  public boolean isSample() {
    return installation.sample();
  }
}
