package org.cloudmigration.service.upgrade.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.completion.CompletionGuards;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.upgrade.setting.ProductSettings;

/** Whether the configuration of an environment may change now. */
@ApplicationScoped
@Transactional
public class ConfigurationGuards {

  @PersistenceContext EntityManager entities;
  @Inject CompletionGuards migrations;
  @Inject EnvironmentUse use;
  @Inject ConfigurationForms forms;

  /**
   * @throws RefusedException while no migration is on, its product has no data upgrade, or one is
   *     in progress
   */
  public void refuseUnlessChangeable(Environment environment) {
    MigrationSetup setup = migrations.enabled(environment, "Run the Cloud Migration Setup first.");
    if (forms.of(environment.id()).isEmpty()) {
      throw ConfigurationRefusals.neverUpgraded(forms.product(setup).displayName());
    }
    use.refuseWhileDataIsUpgraded(environment.id());
    use.refuseWhileReset(environment.id());
  }

  /** Those who change something follow each other until their transactions end. */
  ProductSettings changeable(Environment environment) {
    refuseUnlessChangeable(environment);
    UUID id = environment.id();
    entities.find(MigrationSetup.class, id, LockModeType.PESSIMISTIC_WRITE);
    return forms.of(id).orElseThrow();
  }
}
