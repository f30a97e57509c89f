package org.cloudmigration.service.pipeline;

import org.cloudmigration.domain.operation.ErrorReport;

/** A data factory did not do what it was asked for. */
public final class FactoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ErrorReport report;

  public FactoryException(ErrorReport report, Throwable cause) {
    super(report.happened(), cause);
    this.report = report;
  }

  public ErrorReport report() {
    return report;
  }
}
