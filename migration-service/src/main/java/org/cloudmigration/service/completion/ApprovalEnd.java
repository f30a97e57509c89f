package org.cloudmigration.service.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.setup.ApprovalRevoked;
import org.cloudmigration.service.setup.MigrationSetups;

/**
 * Whose approval was revoked, loses the migration with all that setup has made in the databases.
 */
@ApplicationScoped
@Transactional
public class ApprovalEnd {

  private static final Ending REVOKED =
      new Ending(null, "Consent revoked.", "Set the migration up again before the next run.");

  @Inject MigrationSetups setups;
  @Inject CleanedEnd end;

  void onRevoked(@Observes ApprovalRevoked revoked) {
    setups
        .of(revoked.environment().id())
        .filter(MigrationSetup::enabled)
        .ifPresent(
            setup -> end.endUnderLease(revoked.environment(), setup, revoked.userName(), REVOKED));
  }
}
