package org.cloudmigration.service.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.setup.ApprovalRevoked;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.preparation.FootprintRemoval;

/**
 * Whose approval was revoked, loses the migration with all that setup has made in the databases.
 */
@ApplicationScoped
@Transactional
public class ApprovalEnd {

  @Inject MigrationSetups setups;
  @Inject FootprintRemoval footprint;
  @Inject MigrationEnd end;

  void onRevoked(@Observes ApprovalRevoked revoked) {
    setups
        .of(revoked.environment().id())
        .filter(MigrationSetup::enabled)
        .ifPresent(
            setup -> {
              List<String> left = footprint.removeAll(revoked.environment(), setup);
              end.disable(
                  setup,
                  revoked.userName(),
                  null,
                  RemovedFootprint.told(
                      "Consent revoked. Set the migration up again before the next run.", left));
            });
  }
}
