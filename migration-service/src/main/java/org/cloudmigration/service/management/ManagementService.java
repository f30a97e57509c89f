package org.cloudmigration.service.management;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.Environments;

/**
 * What the management page shows. Outside a transaction: guards are asked, and one that refuses
 * spoils the transaction it refuses in.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class ManagementService {

  @Inject Environments environments;
  @Inject OverviewReader reader;

  /** Empty if there is no such environment. */
  public Optional<MigrationOverview> overview(String environmentName) {
    return environments.named(environmentName).map(reader::read);
  }
}
