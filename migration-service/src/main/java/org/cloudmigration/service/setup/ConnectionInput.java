package org.cloudmigration.service.setup;

import org.cloudmigration.domain.setup.SqlServerType;

/**
 * What a person enters at the connection step.
 *
 * @param connectionString blank to keep the stored one
 * @param runtimeName blank for a new runtime
 * @param trustServerCertificate a choice that stays marked: a certificate that nobody vouches for
 */
public record ConnectionInput(
    SqlServerType sqlServerType,
    String connectionString,
    String runtimeName,
    boolean trustServerCertificate) {

  /** Shows no secret. */
  @Override
  public String toString() {
    return sqlServerType + " through " + (runtimeName.isBlank() ? "a new runtime" : runtimeName);
  }
}
