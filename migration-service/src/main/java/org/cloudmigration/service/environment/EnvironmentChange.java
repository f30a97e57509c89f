package org.cloudmigration.service.environment;

import org.cloudmigration.domain.environment.EnvironmentStatus;
import org.cloudmigration.domain.environment.EnvironmentType;

/** What is to change in an environment; null leaves a part as it is. */
public record EnvironmentChange(
    EnvironmentType type, EnvironmentStatus status, String applicationVersion, TenantInput tenant) {

  /** The type is a label: it may change at any time. */
  boolean concernsTypeAlone() {
    return type != null && status == null && applicationVersion == null && tenant == null;
  }
}
