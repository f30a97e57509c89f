package org.cloudmigration.domain.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * An error as a person needs it, in four parts.
 *
 * @param code short code of the catalogue (at most 20 characters), stable, for scripts and support
 * @param happened what happened
 * @param dataImpact what it means for the data
 * @param action what to do now
 * @param rawText the text of the database or the server, with secrets masked; at most 4,000
 *     characters
 */
@Embeddable
public record ErrorReport(
    @Column(name = "error_code", length = 20) String code,
    @Column(name = "error_happened", length = 2048) String happened,
    @Column(name = "error_impact", length = 2048) String dataImpact,
    @Column(name = "error_action", length = 2048) String action,
    @Column(name = "error_raw", length = RAW_TEXT_LIMIT) String rawText) {

  public static final int RAW_TEXT_LIMIT = 4000;

  public ErrorReport {
    rawText = rawText == null ? "" : rawText;
    if (rawText.length() > RAW_TEXT_LIMIT) {
      rawText = rawText.substring(0, RAW_TEXT_LIMIT);
    }
  }
}
