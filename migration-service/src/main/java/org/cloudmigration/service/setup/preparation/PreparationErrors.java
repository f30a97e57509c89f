package org.cloudmigration.service.setup.preparation;

import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.security.SecretMask;

/** What is told when a preparation does not get through. */
final class PreparationErrors {

  static final String INTERRUPTED = "INTERRUPTED";

  private static final String NO_DATA =
      "No company's data was read or written. What this preparation had made was removed again.";

  private PreparationErrors() {}

  static ErrorReport interrupted() {
    return new ErrorReport(
        INTERRUPTED,
        "The server went away while the preparation was running.",
        NO_DATA,
        "Start the preparation again; what was entered is still there.",
        "");
  }

  static ErrorReport failed(long faults) {
    return new ErrorReport(
        "PREPARATION",
        faults == 1
            ? "One activity of the preparation failed."
            : faults + " activities of the preparation failed.",
        NO_DATA,
        "Do what each failed activity says, then start the preparation again.",
        "");
  }

  static ErrorReport notBegun(Exception e) {
    return new ErrorReport(
        "LAUNCH",
        "The preparation could not begin.",
        "Nothing was made and no data was touched.",
        "Start it again. If it happens again, send the raw text to support.",
        SecretMask.FORMS.mask(e.toString()));
  }

  static ErrorReport notRemoved(String objects) {
    return new ErrorReport(
        "REMOVAL",
        "What setup had made could not be removed: " + objects + ".",
        "The companies' data is untouched; these objects stay in the database for now.",
        "Run the removal script there when the database answers again; a new preparation uses what"
            + " it finds.",
        "");
  }
}
