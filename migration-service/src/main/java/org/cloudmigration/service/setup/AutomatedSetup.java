package org.cloudmigration.service.setup;

import org.cloudmigration.domain.setup.SqlServerType;

/**
 * What a script sends for a setup; null for what it leaves as it is.
 *
 * @param runtimeName blank for a new runtime
 */
public record AutomatedSetup(
    String productId, SqlServerType sqlServerType, String sqlConnectionString, String runtimeName) {

  /** Shows no secret. */
  @Override
  public String toString() {
    return productId + " from " + sqlServerType;
  }
}
