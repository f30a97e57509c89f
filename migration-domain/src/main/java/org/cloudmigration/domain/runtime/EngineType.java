package org.cloudmigration.domain.runtime;

/** What executes the pipelines of a data factory. */
public enum EngineType {
  /** This server itself. */
  EMBEDDED,
  AZURE_DATA_FACTORY
}
