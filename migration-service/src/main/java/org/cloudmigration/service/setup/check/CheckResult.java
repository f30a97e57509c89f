package org.cloudmigration.service.setup.check;

import org.cloudmigration.domain.operation.ErrorReport;

/** What a check found. */
public sealed interface CheckResult {

  /** Checks come before anything is made, so that a failed one leaves nothing behind. */
  String NOTHING_TOUCHED =
      "Nothing was created in the source or in the tenant, and no data was copied.";

  /**
   * All is well.
   *
   * @param finding what was found, for people
   */
  record Passed(String finding) implements CheckResult {}

  /** Somebody has to accept this before the preparation goes on. */
  record Warned(ErrorReport report) implements CheckResult {}

  /** The preparation ends here. */
  record Failed(ErrorReport report) implements CheckResult {}

  static CheckResult passed(String finding) {
    return new Passed(finding);
  }

  /**
   * @param ifAccepted what it means for the data when somebody goes on all the same
   */
  static CheckResult warned(String code, String happened, String ifAccepted, String action) {
    return new Warned(new ErrorReport(code, happened, ifAccepted, action, ""));
  }

  static CheckResult failed(String code, String happened, String action) {
    return new Failed(new ErrorReport(code, happened, NOTHING_TOUCHED, action, ""));
  }
}
