package org.cloudmigration.service.upgrade;

import java.util.Objects;

/**
 * A company whose tables are turned.
 *
 * @param name as the tenant calls it
 * @param id as the source calls it
 */
public record UpgradeCompany(String name, String id) {

  public UpgradeCompany {
    Objects.requireNonNull(name);
    Objects.requireNonNull(id);
  }
}
