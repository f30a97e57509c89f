package org.cloudmigration.domain.environment;

/** As Business Central's admin centre tells environments apart. */
public enum EnvironmentType {
  PRODUCTION,
  SANDBOX
}
