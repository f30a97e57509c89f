package org.cloudmigration.domain.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * An error as a person needs it, in four parts.
 *
 * @param code short code of the catalogue (at most 20 characters), stable, for scripts and support
 * @param happened what happened; this part and the next two are cut after 2,048 characters
 * @param dataImpact what it means for the data
 * @param action what to do now
 * @param rawText the text of the database or the server, with secrets masked; at most 4,000
 *     characters
 */
@Embeddable
public record ErrorReport(
    @Column(name = "error_code", length = 20) String code,
    @Column(name = "error_happened", length = TEXT_LIMIT) String happened,
    @Column(name = "error_impact", length = TEXT_LIMIT) String dataImpact,
    @Column(name = "error_action", length = TEXT_LIMIT) String action,
    @Column(name = "error_raw", length = RAW_TEXT_LIMIT) String rawText) {

  public static final int RAW_TEXT_LIMIT = 4000;
  static final int TEXT_LIMIT = 2048;

  public ErrorReport {
    happened = limited(happened, TEXT_LIMIT);
    dataImpact = limited(dataImpact, TEXT_LIMIT);
    action = limited(action, TEXT_LIMIT);
    rawText = rawText == null ? "" : limited(rawText, RAW_TEXT_LIMIT);
  }

  private static String limited(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit);
  }
}
