package org.cloudmigration.service.operation;

import jakarta.ejb.ApplicationException;
import org.cloudmigration.domain.operation.ErrorReport;

/** A failure that a person can be told about. Rolls back what it interrupts. */
@ApplicationException(rollback = true)
public class MigrationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ErrorReport report;

  public MigrationException(ErrorReport report) {
    this(report, null);
  }

  public MigrationException(ErrorReport report, Throwable cause) {
    super(report.happened(), cause);
    this.report = report;
  }

  public ErrorReport report() {
    return report;
  }
}
