package org.cloudmigration.service.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.environment.EnvironmentUpgrading;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.TimeLine;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.setup.MigrationSetups;

/**
 * Disables a migration and leaves a line in the Migration Log. Where the data comes from stays
 * stored, and whatever setup has made in the databases stays there: to remove it is for the callers
 * that want it. So is the audit trail, but for what no person decided: to end a migration is part
 * of a command.
 */
@ApplicationScoped
@Transactional
public class MigrationEnd {

  @PersistenceContext EntityManager entities;
  @Inject MigrationSetups setups;
  @Inject ProductCatalogue products;
  @Inject Event<EnvironmentChanged> changes;
  @Inject TimeLine timeLine;

  /** An upgrade of the target ends a migration that is on, as Business Central does it. */
  void onUpgrade(@Observes EnvironmentUpgrading upgrade) {
    setups
        .of(upgrade.environmentId())
        .filter(MigrationSetup::enabled)
        .ifPresent(setup -> endByUpgrade(setup, upgrade));
  }

  private void endByUpgrade(MigrationSetup setup, EnvironmentUpgrading upgrade) {
    disable(
        setup,
        upgrade.userName(),
        null,
        upgrade.happened()
            + " The migration was disabled for that; set it up again before the next run.");
    timeLine.record(
        setup.environmentId(),
        EntryKind.DISABLED_BY_UPGRADE,
        setup.productId(),
        "enabled",
        "disabled: " + upgrade.happened());
  }

  /**
   * @param setup of an enabled migration, without a run in progress
   * @param reason null if nobody ended it by completing, pausing or abandoning it
   * @param text why, and what to do next
   */
  public void disable(MigrationSetup setup, String userName, DisabledReason reason, String text) {
    setup.disable(reason, text);
    entities.persist(
        ReplicationRun.endOfMigration(
            setup.environmentId(),
            products.product(setup.productId()).displayName(),
            userName,
            reason,
            text,
            Instant.now()));
    changes.fire(new EnvironmentChanged(setup.environmentId()));
  }
}
