package org.cloudmigration.domain.environment;

/** Whether migrations may work on an environment. */
public enum EnvironmentStatus {
  ACTIVE,
  /** The target is being upgraded: runs are refused. */
  UPGRADING
}
