package org.cloudmigration.domain.environment;

/** Where an environment keeps its tenant. */
public enum TenantDatabaseType {
  /** A file of this product's own. */
  EMBEDDED,
  POSTGRESQL,
  SQL_SERVER,
  AZURE_SQL
}
