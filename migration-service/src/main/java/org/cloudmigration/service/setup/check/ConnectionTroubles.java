package org.cloudmigration.service.setup.check;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.security.SecretMask;

/**
 * Says in plain words why a database could not be connected to, with the codes of the field. Texts
 * of drivers are passed on with their secrets masked and without stack traces.
 */
public final class ConnectionTroubles {

  private static final int DEEPEST_CAUSE = 5;

  private final SecretMask mask;

  /**
   * @param mask knows the connection string and its password
   */
  public ConnectionTroubles(SecretMask mask) {
    this.mask = mask;
  }

  public ErrorReport report(CheckSide side, Trouble trouble, SQLException error) {
    String server = "The server of the " + side.word();
    return switch (trouble) {
      case NO_CONNECTION ->
          report(
              unreachableCode(error),
              server + " cannot be reached.",
              "Check the server's name and port, that it is running, that TCP/IP is switched on"
                  + " there, and that no firewall stands between; then run the preparation again.",
              error);
      case LOGIN_REFUSED ->
          report(
              "18456",
              server + " refused the user name or the password.",
              "Correct them in the connection string; on SQL Server, SQL authentication must be"
                  + " allowed. Then run the preparation again.",
              error);
      case DATABASE_MISSING ->
          report(
              "4060",
              server + " has no database of this name, or not for this login.",
              "Correct the database in the connection string, or give the login access to it; then"
                  + " run the preparation again.",
              error);
      case TLS_NOT_TRUSTED ->
          report(
              "CERTIFICATE",
              server + " shows a certificate that nobody vouches for.",
              "Install one from a known authority, upload the server's own, or choose to trust it;"
                  + " that choice stays marked red. Then run the preparation again.",
              error);
      case NO_PERMISSION ->
          report(
              "RIGHTS",
              server + " lets this login in, but not read what a migration needs.",
              "Have the DBA run the least-privilege script that the guide offers, then run the"
                  + " preparation again.",
              error);
      default ->
          report(
              "CONNECTION",
              server + " answered with an error.",
              "Read the message below, remove its cause, then run the preparation again.",
              error);
    };
  }

  /** 2 and 1225 are Windows' own; everything else is told as 0. */
  private static String unreachableCode(SQLException error) {
    return switch (error.getErrorCode()) {
      case 2 -> "2";
      case 1225 -> "1225";
      default -> "0";
    };
  }

  private ErrorReport report(String code, String happened, String action, SQLException error) {
    return new ErrorReport(
        code, happened, CheckResult.NOTHING_TOUCHED, action, mask.mask(messages(error)));
  }

  /** The reason often stands only in the cause. */
  private static String messages(Throwable error) {
    Set<String> messages = new LinkedHashSet<>();
    Throwable next = error;
    for (int depth = 0; next != null && depth < DEEPEST_CAUSE; depth++) {
      messages.add(next.getMessage() == null ? next.getClass().getSimpleName() : next.getMessage());
      next = next.getCause();
    }
    return String.join("\n", messages);
  }
}
