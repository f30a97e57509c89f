package org.cloudmigration.service.pipeline;

import java.sql.SQLException;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.ColumnNotSupportedException;
import org.cloudmigration.service.database.DatabaseNotSupportedException;
import org.cloudmigration.service.database.NameClashException;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.security.SecretMask;

/** Says in plain words what went wrong, to people who know no SQL. */
public final class ErrorReports {

  /** Which database had the trouble, as the reader calls it. */
  public enum Side {
    SOURCE("source database"),
    TENANT("cloud tenant database");

    private final String words;

    Side(String words) {
      this.words = words;
    }
  }

  private static final String LIVE_UNTOUCHED =
      "Nothing was lost: the table in the cloud still holds what it held before this run.";

  private final SecretMask mask;

  public ErrorReports(SecretMask mask) {
    this.mask = mask;
  }

  public ErrorReport database(Side side, Trouble trouble, SQLException error) {
    String where = side.words;
    return switch (trouble) {
      case NO_CONNECTION ->
          report(
              "CONNECTION",
              "The " + where + " cannot be reached.",
              LIVE_UNTOUCHED,
              "Check that the server is running and can be reached from here, then resume the run.",
              error);
      case TLS_NOT_TRUSTED ->
          report(
              "ENCRYPTION",
              "The connection to the "
                  + where
                  + " could not be encrypted so that it can be trusted.",
              LIVE_UNTOUCHED,
              "Upload the server's certificate, or that of its authority, for this connection; if"
                  + " one is uploaded, check whether the server has got another since or it has"
                  + " expired. If that is not possible, choose to trust any certificate, which stays"
                  + " marked red. If the server offers no encryption, switch it on there. Then resume"
                  + " the run.",
              error);
      case DATABASE_MISSING ->
          report(
              "DATABASE",
              "The " + where + " is not on its server, or its user may not open it.",
              LIVE_UNTOUCHED,
              "Check the database's name in the connection string and whether the user is one of the"
                  + " database, then resume the run.",
              error);
      case LOGIN_REFUSED ->
          report(
              "LOGIN",
              "The " + where + " refused the user name or the password.",
              LIVE_UNTOUCHED,
              "Correct the connection string, then resume the run.",
              error);
      case NO_ROOM ->
          report(
              "STORAGE",
              "The " + where + " could not read or write its files; its disk may be full.",
              LIVE_UNTOUCHED,
              "Make room on the disk or look for its fault, then resume the run.",
              error);
      case NO_PERMISSION ->
          report(
              "PERMISSION",
              "The user of the " + where + " may not use this table.",
              LIVE_UNTOUCHED,
              "Give the user the right to it, then run data replication again.",
              error);
      case TABLE_MISSING -> side == Side.SOURCE ? tableMissing(error) : copyFailed(where, error);
      case VALUE_DOES_NOT_FIT ->
          report(
              "VALUE",
              "A value of the source does not fit into its column in the cloud.",
              LIVE_UNTOUCHED,
              "Find the value by the message below, shorten or correct it in the source, then run"
                  + " data replication again.",
              error);
      case KEY_NOT_UNIQUE ->
          report(
              "KEY",
              "Two rows of the source would have the same key in the cloud.",
              LIVE_UNTOUCHED,
              "Find the rows by the message below, correct one of them in the source, then run"
                  + " data replication again.",
              error);
      case LOCKED ->
          report(
              "LOCKED",
              "Somebody else kept the table locked in the " + where + ".",
              LIVE_UNTOUCHED,
              "Run data replication again when the other work is done.",
              error);
      case OTHER -> copyFailed(where, error);
    };
  }

  public ErrorReport tableMissing(Exception error) {
    return report(
        "TABLE_MISSING",
        "The source database does not have this table.",
        LIVE_UNTOUCHED,
        "Check that the source is the product and version that was set up, then run data"
            + " replication again.",
        error);
  }

  /** The copy is not what the source holds. */
  public ErrorReport differs(Exception error) {
    return report(
        "VERIFY",
        "What was written to the cloud differs from what was read from the source.",
        "The faulty copy was thrown away. " + LIVE_UNTOUCHED,
        "Run data replication again. If it fails again, send the message below to support.",
        error);
  }

  public ErrorReport swapCutOff(Exception error) {
    return report(
        "SWAP",
        "The new copy is complete, but could not take the place of the old one.",
        "Nothing was lost: the new copy is kept. Until the next start, the table may be missing.",
        "Resume the run: it brings the new copy into its place.",
        error);
  }

  /** For faults that are not a database's. */
  public ErrorReport other(Exception error) {
    return switch (error) {
      case ColumnNotSupportedException e ->
          report(
              "TYPE",
              "A column of the table has a type that cannot be copied.",
              LIVE_UNTOUCHED,
              "Change the type of the column named below in the source, then run data replication"
                  + " again.",
              e);
      case NameClashException e ->
          report(
              "NAMES",
              "Two names of the source become the same name in the cloud.",
              LIVE_UNTOUCHED,
              "Rename one of them in the source, then run data replication again.",
              e);
      case DatabaseNotSupportedException e ->
          report(
              "DATABASE_TYPE",
              "This kind of database is not supported yet.",
              "Nothing was read or written.",
              "Choose another kind of database, or wait for a later version.",
              e);
      default ->
          report(
              "INTERNAL",
              "The service itself made a mistake while copying.",
              LIVE_UNTOUCHED,
              "Run data replication again. If it fails again, send the message below to support.",
              error);
    };
  }

  private ErrorReport copyFailed(String where, SQLException error) {
    return report(
        "COPY",
        "The " + where + " reported an error while the table was copied.",
        LIVE_UNTOUCHED,
        "Read the message below, remove its cause, then run data replication again.",
        error);
  }

  private ErrorReport report(
      String code, String happened, String impact, String action, Exception error) {
    String raw = error.getMessage() == null ? error.toString() : error.getMessage();
    return new ErrorReport(code, happened, impact, action, mask.mask(raw));
  }
}
