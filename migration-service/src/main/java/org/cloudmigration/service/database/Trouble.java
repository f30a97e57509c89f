package org.cloudmigration.service.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** What an error of a database means, whatever its number there. */
public enum Trouble {
  NO_CONNECTION,
  LOGIN_REFUSED,
  NO_ROOM,
  NO_PERMISSION,
  TABLE_MISSING,
  VALUE_DOES_NOT_FIT,
  KEY_NOT_UNIQUE,
  LOCKED,
  OTHER;

  /** From the standard's classes, for errors whose number the dialect does not know. */
  public static Trouble ofState(SQLException error) {
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    if (error instanceof SQLTransientConnectionException || state.startsWith("08")) {
      return NO_CONNECTION;
    }
    return state.startsWith("28") ? LOGIN_REFUSED : OTHER;
  }

  /** True if no other table of the run would fare better. */
  public boolean concernsWholeDatabase() {
    return this == NO_CONNECTION || this == LOGIN_REFUSED || this == NO_ROOM;
  }
}
