package org.cloudmigration.service.pipeline;

import java.sql.SQLException;
import java.util.Map;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.ColumnNotSupportedException;
import org.cloudmigration.service.database.DatabaseNotSupportedException;
import org.cloudmigration.service.database.NameClashException;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.database.fit.UnfitRows;
import org.cloudmigration.service.database.fit.UnfitValueException;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.error.ErrorMessages;
import org.cloudmigration.service.pipeline.alignment.NotAlignedException;
import org.cloudmigration.service.security.SecretMask;

/** Which entry of the error catalogue a fault of a run is. */
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

  private final SecretMask mask;

  public ErrorReports(SecretMask mask) {
    this.mask = mask;
  }

  public ErrorReport database(Side side, Trouble trouble, SQLException error) {
    return switch (trouble) {
      case NO_CONNECTION -> report("CONNECTION", side, error);
      case TLS_NOT_TRUSTED -> untrusted(side, error);
      case DATABASE_MISSING -> report("DATABASE", side, error);
      case LOGIN_REFUSED -> report("LOGIN", side, error);
      case NO_ROOM -> report("DISK", side, error);
      case NO_PERMISSION -> report("PERMISSION", side, error);
      case TABLE_MISSING -> side == Side.SOURCE ? tableMissing(error) : report("COPY", side, error);
      case VALUE_DOES_NOT_FIT -> report("VALUE", side, error);
      case KEY_NOT_UNIQUE -> report("KEY", side, error);
      case LOCKED -> report("LOCKED", side, error);
      case OTHER ->
          // A procedure may pass on the error of another server, with that one's number.
          ErrorMessages.known("", raw(error)).orElseGet(() -> report("COPY", side, error));
    };
  }

  public ErrorReport tableMissing(Exception error) {
    return report("TABLE_MISSING", Map.of(), error);
  }

  /** A database did not answer any more while a table was copied. */
  public ErrorReport stalled(Side side, Exception error) {
    return report("STALLED", side, error);
  }

  /** The tenant's database refused a row, which one of these must be. */
  public ErrorReport unfit(UnfitRows rows, Exception error) {
    String what = rows.told() + ". The first: " + String.join("; ", rows.first());
    return report("VALUE", Map.of("what", what), error);
  }

  /** The copy is not what the source holds. */
  public ErrorReport differs(Exception error) {
    return report("VERIFY", Map.of(), error);
  }

  public ErrorReport swapCutOff(Exception error) {
    return report("SWAP", Map.of(), error);
  }

  /** For faults that are not a database's. */
  public ErrorReport other(Exception error) {
    return switch (error) {
      case ColumnNotSupportedException e -> report("TYPE", Map.of(), e);
      case NameClashException e -> report("SAME_NAME", Map.of(), e);
      case UnfitValueException e ->
          report("VALUE", Map.of("what", e.told() + ", in the row " + e.row()), e);
      case NothingToTellRowsByException e -> report("PRESERVE_KEY", Map.of(), e);
      case NotAlignedException e -> notAligned(raw(e));
      case DatabaseNotSupportedException e -> report("DATABASE_TYPE", Map.of(), e);
      default -> report("INTERNAL", Map.of(), error);
    };
  }

  /** With the columns as their own entry tells them. */
  private static ErrorReport notAligned(String rawText) {
    ErrorReport report = ErrorCatalogue.SHIPPED.entry("50005").report(rawText);
    ErrorReport columns = ErrorMessages.find("", "50011", rawText);
    return new ErrorReport(
        report.code(),
        report.happened() + " " + columns.happened(),
        report.dataImpact(),
        report.action(),
        rawText);
  }

  private ErrorReport untrusted(Side side, SQLException error) {
    return report(
        "CERTIFICATE",
        Map.of(
            "server", "The server of the " + side.words,
            "safe",
                "Nothing was lost: the table in the cloud still holds what it held before this"
                    + " run.",
            "Again", "Then resume the run."),
        error);
  }

  private ErrorReport report(String code, Side side, Exception error) {
    return report(code, Map.of("database", side.words), error);
  }

  private ErrorReport report(String code, Map<String, String> words, Exception error) {
    return ErrorCatalogue.SHIPPED.entry(code).report(raw(error), words);
  }

  private String raw(Exception error) {
    return mask.mask(error.getMessage() == null ? error.toString() : error.getMessage());
  }
}
