package org.cloudmigration.service.upgrade.configuration;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.service.upgrade.setting.Settings;

/**
 * The settings of a whole migration.
 *
 * @param id the environment's
 * @param modifiedAt null if nobody has set them
 */
public record MigrationOptionsView(
    UUID id, Settings settings, String modifiedBy, Instant modifiedAt) {}
