package org.cloudmigration.service.operation;

import jakarta.ejb.ApplicationException;
import org.cloudmigration.domain.operation.ErrorReport;

/** A command that the present state does not allow; nothing was changed. */
@ApplicationException(rollback = true)
public class RefusedException extends MigrationException {

  private static final long serialVersionUID = 1L;

  public RefusedException(ErrorReport report) {
    super(report);
  }

  /** A refusal never touches data, so that part is the same for all. */
  public static RefusedException because(String code, String happened, String action) {
    return new RefusedException(
        new ErrorReport(
            code, happened, "Nothing was started and no data was changed.", action, ""));
  }
}
