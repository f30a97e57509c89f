package org.cloudmigration.service.environment;

import org.cloudmigration.domain.environment.TenantDatabaseType;

/**
 * Where a tenant is to be, as somebody entered it.
 *
 * @param connectionString blank for an embedded tenant
 * @param serverCertificate PEM of those that its server is trusted by; blank for the Java trust
 *     store
 */
public record TenantInput(
    TenantDatabaseType type, String connectionString, String serverCertificate) {

  public static final TenantInput EMBEDDED = new TenantInput(TenantDatabaseType.EMBEDDED, "", "");

  /** Shows no secret. */
  @Override
  public String toString() {
    return "a tenant of type " + type;
  }
}
