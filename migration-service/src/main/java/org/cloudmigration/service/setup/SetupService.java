package org.cloudmigration.service.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.product.ProductCatalogue;

/** What an environment migrates from. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class SetupService {

  @Inject MigrationSetups setups;
  @Inject ProductCatalogue products;
  @Inject Installation installation;

  public Optional<SetupView> of(UUID environmentId) {
    return setups
        .of(environmentId)
        .map(
            setup ->
                new SetupView(
                    setup.enabled(),
                    products.product(setup.productId()).displayName(),
                    setup.companyTask(),
                    setup.companyTaskError()));
  }

  /**
   * Whether the three sample users exist; the login page, which nobody has passed yet, tells so.
   */
  @PermitAll
  public boolean isSample() {
    return installation.sample();
  }
}
