package org.cloudmigration.service.upgrade;

import java.time.Duration;
import java.util.List;

/**
 * What a step did.
 *
 * @param leftOut why it did nothing, if it did not run
 * @param rowsRead rows of its source
 * @param rowsWritten rows that it added to or changed in tables that the company keeps
 * @param failures records that could not be written
 */
public record StepReport(
    String step,
    LeftOut leftOut,
    long rowsRead,
    long rowsWritten,
    List<RecordFailure> failures,
    Duration duration) {

  /** Why a step did nothing. */
  public enum LeftOut {
    /** It ran. */
    NOT,
    BY_SETTINGS,
    /**
     * It posts, and this product did not make the tenant: the journals are ready, and Business
     * Central's own routine posts them.
     */
    TENANT_OF_OTHERS,
    /** A record has failed before, and the step builds on all of them. */
    AFTER_ERRORS
  }

  public StepReport {
    failures = List.copyOf(failures);
  }

  static StepReport leftOut(String step, LeftOut why) {
    return new StepReport(step, why, 0, 0, List.of(), Duration.ZERO);
  }

  public boolean ran() {
    return leftOut == LeftOut.NOT;
  }

  /**
   * Rows of the source that led to nothing; 0 where a row of the source leads to several others.
   */
  public long rowsSkipped() {
    return Math.max(0, rowsRead - rowsWritten);
  }
}
