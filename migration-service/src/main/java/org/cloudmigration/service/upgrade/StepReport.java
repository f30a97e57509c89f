package org.cloudmigration.service.upgrade;

import java.time.Duration;
import java.util.List;

/**
 * What a step did.
 *
 * @param ran false if its settings left it out
 * @param rowsRead rows of its source
 * @param rowsWritten rows that it added to or changed in tables that the company keeps
 * @param failures records that could not be written
 */
public record StepReport(
    String step,
    boolean ran,
    long rowsRead,
    long rowsWritten,
    List<RecordFailure> failures,
    Duration duration) {

  public StepReport {
    failures = List.copyOf(failures);
  }

  /**
   * Rows of the source that led to nothing; 0 where a row of the source leads to several others.
   */
  public long rowsSkipped() {
    return Math.max(0, rowsRead - rowsWritten);
  }
}
