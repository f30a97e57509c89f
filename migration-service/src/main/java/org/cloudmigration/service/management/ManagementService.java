package org.cloudmigration.service.management;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.Approvals;
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
  @Inject Approvals approvals;
  @Resource SessionContext session;

  /** Empty if there is no such environment. */
  public Optional<MigrationOverview> overview(String environmentName) {
    return environments.named(environmentName).map(reader::read);
  }

  /** All actions in the order of the bar, as they stand for the caller. */
  public List<ActionAvailability> actions(String environmentName) {
    MigrationOverview overview = reader.read(environments.required(environmentName));
    String caller = session.getCallerPrincipal().getName();
    Visitor visitor =
        new Visitor(role(), approvals.view(overview.environment().id(), caller).viewerDelegated());
    return Arrays.stream(MigrationAction.values())
        .map(action -> new ActionAvailability(action, overview.availability(action, visitor)))
        .toList();
  }

  private String role() {
    if (session.isCallerInRole(Role.ADMIN)) {
      return Role.ADMIN;
    }
    return session.isCallerInRole(Role.OPERATOR) ? Role.OPERATOR : Role.VIEWER;
  }
}
