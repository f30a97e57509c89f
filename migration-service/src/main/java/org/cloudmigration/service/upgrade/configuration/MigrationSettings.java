package org.cloudmigration.service.upgrade.configuration;

import java.time.Duration;
import org.cloudmigration.service.upgrade.setting.Settings;

/**
 * How data upgrades are started, watched and ended.
 *
 * @param validates compares each company with its source afterwards
 * @param validationFails a company with errors of the validation has failed
 * @param collectsErrors goes on with the next company after one that failed
 * @param logsChanges logs each change of a record
 * @param oneStep starts by itself after a replication run
 * @param delay between the end of that run and the start
 * @param longest after this an upgrade is ended
 */
public record MigrationSettings(
    boolean validates,
    boolean validationFails,
    boolean collectsErrors,
    boolean logsChanges,
    boolean oneStep,
    Duration delay,
    Duration longest) {

  /** Every product with a data upgrade has these. */
  static MigrationSettings of(Settings settings) {
    return new MigrationSettings(
        (boolean) settings.value("Automatic Validation"),
        (boolean) settings.value("Validation Errors Should Fail Migration"),
        (boolean) settings.value("Collect All Errors"),
        (boolean) settings.value("Log All Record Changes"),
        (boolean) settings.value("One Step Upgrade"),
        Duration.ofSeconds((int) settings.value("One Step Upgrade Delay")),
        Duration.ofHours((int) settings.value("Upgrade Duration")));
  }
}
