package org.cloudmigration.service.setup.check;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.security.SecretMask;

/**
 * Which entry of the error catalogue it is when a database could not be connected to, by the codes
 * of the field. Texts of drivers are passed on with their secrets masked and without stack traces.
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
    String code =
        switch (trouble) {
          case NO_CONNECTION -> unreachableCode(error);
          case LOGIN_REFUSED -> "18456";
          case DATABASE_MISSING -> "4060";
          case TLS_NOT_TRUSTED -> isOutOfTime(error) ? "CERT_EXPIRED" : "CERTIFICATE";
          case NO_PERMISSION -> "RIGHTS";
          default -> "DATABASE_ERROR";
        };
    return ErrorCatalogue.SHIPPED
        .entry(code)
        .report(
            mask.mask(messages(error)),
            Map.of(
                "server",
                "The server of the " + side.word(),
                "safe",
                CheckResult.NOTHING_TOUCHED,
                "again",
                "then run the preparation again",
                "Again",
                "Then run the preparation again."));
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
