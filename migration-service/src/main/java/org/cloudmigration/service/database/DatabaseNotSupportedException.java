package org.cloudmigration.service.database;

/** There is no adapter for this kind of database in this version. */
public class DatabaseNotSupportedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatabaseNotSupportedException(DatabaseType type) {
    super("This version cannot work with a database of type " + type + " yet.");
  }
}
