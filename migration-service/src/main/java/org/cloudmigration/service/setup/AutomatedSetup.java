package org.cloudmigration.service.setup;

import org.cloudmigration.domain.setup.SqlServerType;

/**
 * What a script sends for a setup; null for what it leaves as it is.
 *
 * @param runtimeName blank for a new runtime
 * @param trustServerCertificate as the certificate, kept only together with the connection string
 * @param serverCertificate PEM; blank for the Java trust store
 * @param outline of the source, for a product that asks for its tables
 */
public record AutomatedSetup(
    String productId,
    SqlServerType sqlServerType,
    String sqlConnectionString,
    String runtimeName,
    Boolean trustServerCertificate,
    String serverCertificate,
    OutlineChange outline) {

  /** Without a word about certificates and tables. */
  public AutomatedSetup(
      String productId,
      SqlServerType sqlServerType,
      String sqlConnectionString,
      String runtimeName) {
    this(
        productId, sqlServerType, sqlConnectionString, runtimeName, null, null, OutlineChange.NONE);
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return productId + " from " + sqlServerType;
  }
}
