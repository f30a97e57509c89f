package org.cloudmigration.service.environment;

import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.domain.environment.TenantDatabaseType;

/** An environment as page and API show it; its connection string is write-only. */
public record EnvironmentView(
    UUID id,
    String name,
    EnvironmentType type,
    EnvironmentStatus status,
    String applicationVersion,
    TenantDatabaseType tenantType) {

  public static EnvironmentView of(Environment environment) {
    return new EnvironmentView(
        environment.id(),
        environment.name(),
        environment.type(),
        environment.status(),
        environment.applicationVersion(),
        environment.tenantType());
  }
}
