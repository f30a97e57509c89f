package org.cloudmigration.domain.setup;

/** Kind of the source, named as the API names it. */
public enum SqlServerType {
  SQL_SERVER,
  AZURE_SQL,
  POSTGRESQL,
  /** A sample company that this product generates. */
  EMBEDDED
}
