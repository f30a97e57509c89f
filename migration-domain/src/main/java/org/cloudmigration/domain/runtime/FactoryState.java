package org.cloudmigration.domain.runtime;

/** Whether a data factory takes work. */
public enum FactoryState {
  ONLINE,
  /** Did not answer when it was asked last; passed over when a factory is chosen. */
  OFFLINE
}
