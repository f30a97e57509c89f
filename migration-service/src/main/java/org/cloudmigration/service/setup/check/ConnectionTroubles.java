package org.cloudmigration.service.setup.check;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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
          case TLS_NOT_TRUSTED -> "CERTIFICATE";
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
    Set<String> messages = new LinkedHashSet<>();
    Throwable next = error;
    for (int depth = 0; next != null && depth < DEEPEST_CAUSE; depth++) {
      messages.add(next.getMessage() == null ? next.getClass().getSimpleName() : next.getMessage());
      next = next.getCause();
    }
    return String.join("\n", messages);
  }
}
