package org.cloudmigration.service.setup.check;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.security.SecretMask;

/**
 * Says in plain words why a database could not be connected to, with the codes of the field. Texts
 * of drivers are passed on with their secrets masked and without stack traces.
 */
public final class ConnectionTroubles {

  private static final int DEEPEST_CAUSE = 5;

  /** Java puts the class of the cause before its text. */
  private static final Pattern CLASS_NAME =
      Pattern.compile("\\b(?:[\\w$]+\\.)+[\\w$]*(?:Exception|Error): ");

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
          isOutOfTime(error)
              ? report(
                  "CERTIFICATE",
                  server + " shows a certificate that has expired or is not valid yet.",
                  "Renew it on the server and upload the new one; if its dates are right, check this"
                      + " machine's clock. Then run the preparation again.",
                  error)
              : report(
                  "CERTIFICATE",
                  server + " shows a certificate that nobody vouches for.",
                  "Upload the server's certificate, or that of its authority, at the connection; if"
                      + " that is not possible, choose to trust any certificate, which stays marked"
                      + " red. Then run the preparation again.",
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

  private static boolean isOutOfTime(SQLException error) {
    return causes(error)
        .anyMatch(
            cause ->
                cause instanceof CertificateExpiredException
                    || cause instanceof CertificateNotYetValidException);
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
    return causes(error)
        .map(
            each -> each.getMessage() == null ? each.getClass().getSimpleName() : each.getMessage())
        .map(message -> CLASS_NAME.matcher(message).replaceAll(""))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /** With the error itself; a chain of causes may be a ring. */
  private static Stream<Throwable> causes(Throwable error) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause).limit(DEEPEST_CAUSE);
  }
}
