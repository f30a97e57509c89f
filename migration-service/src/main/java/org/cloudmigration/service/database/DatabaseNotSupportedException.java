package org.cloudmigration.service.database;

/** This version cannot do this, or anything, with this kind of database. */
public class DatabaseNotSupportedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatabaseNotSupportedException(DatabaseType type) {
    this(type, "work with");
  }

  /**
   * @param what verb and preposition before the words for the database
   */
  public DatabaseNotSupportedException(DatabaseType type, String what) {
    super("This version cannot " + what + " a database of type " + type + " yet.");
  }
}
