package org.cloudmigration.service.database;

/** This version knows nothing of this kind of database. */
public class DatabaseNotSupportedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatabaseNotSupportedException(DatabaseType type) {
    super("This version cannot work with a database of type " + type + " yet.");
  }
}
