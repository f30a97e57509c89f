package org.cloudmigration.service.completion.reset;

import java.sql.SQLException;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.security.SecretMask;

/** Says in plain words why cloud data was not reset, or not all of it. */
final class ResetErrors {

  private static final String NOTHING_REMOVED = "Nothing was removed.";
  private static final String PARTLY =
      "Tables that were removed stay removed; the others are whole and untouched. The source is"
          + " never touched.";
  private static final String AGAIN = ", then reset the cloud data again: it removes what is left.";

  private ResetErrors() {}

  static ErrorReport notRead(Trouble trouble, SQLException e) {
    return report(
        trouble,
        "What the tenant holds could not be read",
        NOTHING_REMOVED,
        ", then try again.",
        e);
  }

  static ErrorReport brokeOff(Trouble trouble, SQLException e) {
    return report(trouble, "The reset of the cloud data broke off", PARTLY, AGAIN, e);
  }

  static ErrorReport unexpected(RuntimeException e) {
    return report(Trouble.OTHER, "The reset of the cloud data broke off", PARTLY, AGAIN, e);
  }

  private static ErrorReport report(
      Trouble trouble, String happened, String impact, String then, Exception e) {
    String raw = SecretMask.FORMS.mask(e.toString());
    return switch (trouble) {
      case NO_CONNECTION, TLS_NOT_TRUSTED, DATABASE_MISSING ->
          new ErrorReport(
              "CONNECTION",
              happened + ": the cloud tenant database cannot be reached.",
              impact,
              "Check that the database is running and can be reached from here" + then,
              raw);
      case LOGIN_REFUSED, NO_PERMISSION ->
          new ErrorReport(
              "PERMISSION",
              happened + ": the cloud tenant database does not let its user do that.",
              impact,
              "Correct the user, its password or its rights" + then,
              raw);
      case LOCKED ->
          new ErrorReport(
              "LOCKED",
              happened + ": somebody else kept a table locked.",
              impact,
              "Wait until the other work is done" + then,
              raw);
      case NO_ROOM ->
          new ErrorReport(
              "DISK",
              happened + ": the cloud tenant database could not write its files.",
              impact,
              "Make room on the disk or look for its fault" + then,
              raw);
      default ->
          new ErrorReport(
              "RESET_FAILED",
              happened + ".",
              impact,
              "Read the message below, remove its cause" + then,
              raw);
    };
  }
}
