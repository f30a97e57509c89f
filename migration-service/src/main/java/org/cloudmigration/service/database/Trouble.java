package org.cloudmigration.service.database;

import java.io.EOFException;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What an error of a database means, whatever its number there. */
public enum Trouble {
  NO_CONNECTION,
  /** The connection cannot be encrypted: the certificate is not trusted, or there is none. */
  TLS_NOT_TRUSTED,
  LOGIN_REFUSED,
  /** The server has no such database, or the login may not open it. */
  DATABASE_MISSING,
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
    if (isAboutCertificates(error)) {
      return TLS_NOT_TRUSTED;
    }
    if (state.startsWith("3D")) {
      return DATABASE_MISSING;
    }
    if (error instanceof SQLTransientConnectionException || state.startsWith("08")) {
      return NO_CONNECTION;
    }
    return state.startsWith("28") ? LOGIN_REFUSED : OTHER;
  }

  /** A handshake that the network cut off is a matter of the network. */
  private static boolean isAboutCertificates(Throwable error) {
    boolean handshake = false;
    Throwable cause = error;
    // A chain of causes may be a ring.
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof GeneralSecurityException
          || cause instanceof SSLPeerUnverifiedException) {
        return true;
      }
      if (cause instanceof EOFException || cause instanceof SocketException) {
        return false;
      }
      handshake |= cause instanceof SSLHandshakeException;
      cause = cause.getCause();
    }
    return handshake;
  }

  /** True if another row might fare better. */
  public boolean isOfTheValue() {
    return this == VALUE_DOES_NOT_FIT || this == KEY_NOT_UNIQUE;
  }

  /** True if no other table of the run would fare better. */
  public boolean concernsWholeDatabase() {
    return switch (this) {
      case NO_CONNECTION, TLS_NOT_TRUSTED, LOGIN_REFUSED, DATABASE_MISSING, NO_ROOM -> true;
      default -> false;
    };
  }
}
