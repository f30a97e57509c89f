package org.cloudmigration.service.setup;

import org.cloudmigration.domain.setup.SqlServerType;

/**
 * What a person enters at the connection step.
 *
 * @param connectionString blank to keep the stored one
 * @param runtimeName blank for a new runtime
 * @param trustServerCertificate a choice that stays marked: a certificate that nobody vouches for
 * @param serverCertificate PEM of those that the server is trusted by; blank for the Java trust
 *     store
 */
public record ConnectionInput(
    SqlServerType sqlServerType,
    String connectionString,
    String runtimeName,
    boolean trustServerCertificate,
    String serverCertificate) {

  /** Without an uploaded certificate. */
  public ConnectionInput(
      SqlServerType sqlServerType,
      String connectionString,
      String runtimeName,
      boolean trustServerCertificate) {
    this(sqlServerType, connectionString, runtimeName, trustServerCertificate, "");
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return sqlServerType + " through " + (runtimeName.isBlank() ? "a new runtime" : runtimeName);
  }
}
