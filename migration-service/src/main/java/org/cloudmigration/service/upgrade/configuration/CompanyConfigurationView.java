package org.cloudmigration.service.upgrade.configuration;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.service.upgrade.setting.Settings;

/**
 * The settings of a company, or those for all companies.
 *
 * @param id the company's; the environment's for what is set for all
 * @param name blank for what is set for all
 * @param differing how many settings are not as they are set for all
 * @param frozen why they cannot be changed; blank if they can
 * @param modifiedAt null if nobody has set them
 */
public record CompanyConfigurationView(
    UUID id,
    String name,
    String displayName,
    Settings settings,
    int differing,
    String frozen,
    String modifiedBy,
    Instant modifiedAt) {

  public boolean isForAll() {
    return name.isEmpty();
  }

  public boolean changeable() {
    return frozen.isEmpty();
  }
}
