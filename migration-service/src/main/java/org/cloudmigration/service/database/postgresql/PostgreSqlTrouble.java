package org.cloudmigration.service.database.postgresql;

import java.sql.SQLException;
import org.cloudmigration.service.database.Trouble;

/** PostgreSQL's error codes (appendix A of its manual), and the driver's own. */
final class PostgreSqlTrouble {

  private PostgreSqlTrouble() {}

  static Trouble of(SQLException error) {
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    return switch (state) {
      case "28P01", "28000" -> Trouble.LOGIN_REFUSED;
      case "3D000" -> Trouble.DATABASE_MISSING;
      case "42501" -> Trouble.NO_PERMISSION;
      case "42P01", "3F000" -> Trouble.TABLE_MISSING;
      // Too long, out of range, no character of the encoding (NUL), not a date, missing; a row or a
      // key that is too long.
      case "22001", "22003", "22007", "22008", "22021", "22P02", "22P05", "23502", "23514" ->
          Trouble.VALUE_DOES_NOT_FIT;
      case "54000" -> Trouble.VALUE_DOES_NOT_FIT;
      case "23505" -> Trouble.KEY_NOT_UNIQUE;
      case "55P03", "40P01", "40001" -> Trouble.LOCKED;
      case "53100", "58030" -> Trouble.NO_ROOM;
      // Too many connections; shut down, crashed, starting.
      case "53300", "57P01", "57P02", "57P03" -> Trouble.NO_CONNECTION;
      default -> isAboutTls(state, error) ? Trouble.TLS_NOT_TRUSTED : Trouble.ofState(error);
    };
  }

  /**
   * The driver's own refusals have no cause: the server offers no SSL, or its certificate bears
   * another name. Their texts are translated, these two words are not.
   */
  private static boolean isAboutTls(String state, SQLException error) {
    String text = error.getMessage() == null ? "" : error.getMessage();
    return state.startsWith("08") && (text.contains("SSL") || text.contains("HostnameVerifier"));
  }
}
