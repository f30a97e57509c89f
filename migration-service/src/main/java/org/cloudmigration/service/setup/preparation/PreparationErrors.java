package org.cloudmigration.service.setup.preparation;

import java.util.Map;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.security.SecretMask;

/** What is told when a preparation does not get through. */
final class PreparationErrors {

  static final String INTERRUPTED = "INTERRUPTED";

  private static final String NO_DATA =
      "No company's data was read or written. What this preparation had made was removed again.";

  private PreparationErrors() {}

  static ErrorReport interrupted() {
    return ErrorCatalogue.SHIPPED.entry(INTERRUPTED).report("");
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
    return ErrorCatalogue.SHIPPED
        .entry("LAUNCH")
        .report(
            SecretMask.FORMS.mask(e.toString()),
            Map.of("what", "The preparation", "safe", "Nothing was made and no data was touched."));
  }

  /**
   * @param why what its data factory said
   */
  static ErrorReport pipelineLeft(ErrorReport why) {
    return new ErrorReport(
        why.code(),
        "The preparation pipeline could not be removed from the data factory: " + why.happened(),
        "The environment is ready and its data is untouched. The pipeline stays there, idle.",
        "Nothing has to be done for the migration. The next preparation or update of the pipelines"
            + " removes it, and so does the end of the migration.",
        why.rawText());
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
