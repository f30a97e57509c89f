package org.cloudmigration.service.upgrade.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.cloudmigration.service.upgrade.configuration.CompanyConfigurations;
import org.cloudmigration.service.upgrade.configuration.MigrationSettings;
import org.cloudmigration.service.upgrade.setting.Settings;

/** What an environment's people want of its data upgrades. */
@ApplicationScoped
public class UpgradeConfiguration {

  /** False where scripts decide when an upgrade begins, whatever the settings say. */
  private static final String ONE_STEP = "migration.upgrade.one-step";

  @Inject CompanyConfigurations configurations;

  /** Whether an upgrade begins by itself after a run. */
  boolean oneStep(UUID environmentId) {
    return Boolean.parseBoolean(System.getProperty(ONE_STEP, "true"))
        && whole(environmentId).oneStep();
  }

  /** From the end of a run to an upgrade that begins by itself. */
  Duration delay(UUID environmentId) {
    return whole(environmentId).delay();
  }

  /** Whether the other companies go on after one that failed. */
  boolean collectsAllErrors(UUID environmentId) {
    return whole(environmentId).collectsErrors();
  }

  /** Whether each company is compared with its source at its end. */
  boolean validates(UUID environmentId) {
    return whole(environmentId).validates();
  }

  /** Whether a company has failed that differs from its source. */
  boolean validationFails(UUID environmentId) {
    return whole(environmentId).validationFails();
  }

  /** Whether each record that a step changes is logged. */
  boolean logsChanges(UUID environmentId) {
    return whole(environmentId).logsChanges();
  }

  /** After this an upgrade is ended. */
  public Duration longest(UUID environmentId) {
    return whole(environmentId).longest();
  }

  public Settings settings(UUID environmentId, String company) {
    return configurations.effective(environmentId, company);
  }

  private MigrationSettings whole(UUID environmentId) {
    return configurations.migration(environmentId);
  }
}
