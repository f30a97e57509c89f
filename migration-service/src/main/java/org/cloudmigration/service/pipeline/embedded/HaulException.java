package org.cloudmigration.service.pipeline.embedded;

import org.cloudmigration.domain.operation.ErrorReport;

/** Rows that another engine was to carry did not arrive. */
public final class HaulException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What it means for the run. */
  public enum Reach {
    /** It may go well the next time. */
    PASSES,
    TABLE,
    /** No other table would fare better. */
    RUN
  }

  private final transient ErrorReport report;
  private final Reach reach;

  public HaulException(ErrorReport report, Reach reach, Throwable cause) {
    super(report.happened(), cause);
    this.report = report;
    this.reach = reach;
  }

  public ErrorReport report() {
    return report;
  }

  public Reach reach() {
    return reach;
  }
}
