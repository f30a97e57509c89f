package org.cloudmigration.service.database;

/** The kinds of database that have an adapter, or will. */
public enum DatabaseType {
  H2,
  POSTGRESQL,
  SQL_SERVER
}
