package org.cloudmigration.service.environment;

import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.domain.environment.TenantDatabaseType;

/**
 * An environment as page and API show it; its connection string is write-only.
 *
 * @param tenantCertificate PEM of those that the tenant's server is trusted by; blank for the Java
 *     trust store
 */
public record EnvironmentView(
    UUID id,
    String name,
    EnvironmentType type,
    EnvironmentStatus status,
    String applicationVersion,
    TenantDatabaseType tenantType,
    String tenantCertificate) {

  public static EnvironmentView of(Environment environment) {
    return new EnvironmentView(
        environment.id(),
        environment.name(),
        environment.type(),
        environment.status(),
        environment.applicationVersion(),
        environment.tenantType(),
        environment.tenantCertificate());
  }
}
