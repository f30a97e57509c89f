package org.cloudmigration.service.pipeline.embedded;

import java.time.Duration;
import org.cloudmigration.service.pipeline.ErrorReports.Side;

/** A copy that made no progress was cut off. */
final class StalledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Side side;

  /**
   * @param fault what the worker got when its connections were cut
   */
  StalledException(Duration limit, Exception fault) {
    super("No progress for %.1f s. %s".formatted(limit.toMillis() / 1000.0, said(fault)), fault);
    side = fault instanceof SourceException ? Side.SOURCE : Side.TENANT;
  }

  private static String said(Exception fault) {
    return fault instanceof SourceException e ? e.error().getMessage() : fault.getMessage();
  }

  /** The one that did not answer. */
  Side side() {
    return side;
  }
}
