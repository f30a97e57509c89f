package org.cloudmigration.service.database;

/** Two names of the source become one in the tenant. */
public class NameClashException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NameClashException(TableName table, String column) {
    super("Two columns of table %s would both be named %s.".formatted(table, column));
  }

  public NameClashException(TableName tenantTable) {
    super("Two tables would both be copied into %s.".formatted(tenantTable));
  }
}
