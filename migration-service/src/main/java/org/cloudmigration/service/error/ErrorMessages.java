package org.cloudmigration.service.error;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cloudmigration.domain.operation.ErrorReport;

/** Turns what a copy service has told into the four parts: errors §1 of the reference. */
public final class ErrorMessages {

  /** Characters of a code in the log of the migration. */
  public static final int LONGEST_CODE = 10;

  private static final String COLUMNS = "50011";

  private ErrorMessages() {}

  /**
   * What the inner text is about, if the catalogue knows it.
   *
   * @param product id of the product, or blank
   * @param rawText with its secrets masked
   */
  public static Optional<ErrorReport> known(String product, String rawText) {
    return SqlErrorNumber.in(rawText).flatMap(code -> known(product, code, rawText));
  }

  /**
   * Never fails, whatever it is given: an unknown error keeps its raw text and says honestly that
   * it is unknown.
   *
   * @param code of the payload; blank if it has none
   */
  public static ErrorReport find(String product, String code, String rawText) {
    String told = code.isBlank() ? SqlErrorNumber.in(rawText).orElse("") : code.strip();
    return known(product, told, rawText).orElseGet(() -> unknown(told, rawText));
  }

  private static Optional<ErrorReport> known(String product, String code, String rawText) {
    return ErrorCatalogue.SHIPPED
        .find(product, code)
        .map(entry -> entry.report(rawText, code.equals(COLUMNS) ? columns(rawText) : Map.of()));
  }

  private static ErrorReport unknown(String code, String rawText) {
    ErrorReport general = ErrorCatalogue.SHIPPED.entry(ErrorCatalogue.UNKNOWN).report(rawText);
    boolean fits = !code.isEmpty() && code.length() <= LONGEST_CODE;
    return new ErrorReport(
        fits ? code : general.code(),
        general.happened(),
        general.dataImpact(),
        general.action(),
        rawText);
  }

  private static Map<String, String> columns(String rawText) {
    List<ColumnFault> faults = ColumnFault.in(rawText);
    return faults.isEmpty()
        ? Map.of()
        : Map.of(
            "columns",
            faults.stream()
                .map(ColumnFault::sentence)
                .collect(Collectors.joining("; ", ": ", ".")));
  }
}
