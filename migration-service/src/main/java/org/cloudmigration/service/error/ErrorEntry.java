package org.cloudmigration.service.error;

import java.util.List;
import java.util.Map;
import org.cloudmigration.domain.operation.ErrorReport;

/**
 * What there is to say about a code.
 *
 * @param products ids of the products that have it; empty if all have
 * @param topic of the help, where more stands
 * @param cause what it most often comes from; blank where nothing has gone wrong
 */
public record ErrorEntry(
    String code,
    String title,
    ErrorKind kind,
    List<String> products,
    String topic,
    ErrorText happened,
    ErrorText dataImpact,
    ErrorText action,
    String cause) {

  /** As an error that has happened. */
  public ErrorReport report(String rawText) {
    return report(rawText, Map.of());
  }

  /**
   * @param rawText with its secrets masked
   * @param words what stands at the places of the texts
   */
  public ErrorReport report(String rawText, Map<String, String> words) {
    return new ErrorReport(
        code, happened.with(words), dataImpact.with(words), action.with(words), rawText);
  }

  boolean isForAll() {
    return products.isEmpty();
  }
}
