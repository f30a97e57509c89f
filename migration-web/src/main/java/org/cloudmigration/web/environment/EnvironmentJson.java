package org.cloudmigration.web.environment;

import java.util.UUID;
import org.cloudmigration.service.environment.EnvironmentView;

/**
 * An environment in the form of the API; the tenant's connection string is write-only.
 *
 * @param aadTenantId that of the installation, which addresses of the API may hold
 */
public record EnvironmentJson(
    String name,
    String type,
    String status,
    String applicationVersion,
    UUID aadTenantId,
    TenantDatabase tenantDatabase) {

  /** Where the tenant is; the certificate is PEM, blank for the Java trust store. */
  public record TenantDatabase(String type, String serverCertificate) {}

  static EnvironmentJson of(EnvironmentView view, UUID tenantId) {
    return new EnvironmentJson(
        view.name(),
        EnvironmentWords.of(view.type()),
        EnvironmentWords.of(view.status()),
        view.applicationVersion(),
        tenantId,
        new TenantDatabase(EnvironmentWords.of(view.tenantType()), view.tenantCertificate()));
  }
}
