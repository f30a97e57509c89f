package org.cloudmigration.web.environment;

import org.cloudmigration.service.environment.EnvironmentView;

/** An environment in the form of the API; the tenant's connection string is write-only. */
public record EnvironmentJson(
    String name,
    String type,
    String status,
    String applicationVersion,
    TenantDatabase tenantDatabase) {

  /** Where the tenant is; the certificate is PEM, blank for the Java trust store. */
  public record TenantDatabase(String type, String serverCertificate) {}

  static EnvironmentJson of(EnvironmentView view) {
    return new EnvironmentJson(
        view.name(),
        EnvironmentWords.of(view.type()),
        EnvironmentWords.of(view.status()),
        view.applicationVersion(),
        new TenantDatabase(EnvironmentWords.of(view.tenantType()), view.tenantCertificate()));
  }
}
