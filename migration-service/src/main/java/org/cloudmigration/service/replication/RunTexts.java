package org.cloudmigration.service.replication;

import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.pipeline.CopyResult;

/** Sentences that stand in the Migration Log. */
final class RunTexts {

  static final String RESUME =
      "Finished tables stay as they are; resume the run to copy the remaining ones.";

  static final String SHUT_DOWN = "Interrupted: the server was shut down. " + RESUME;

  static final String INTERRUPTED =
      "Interrupted: the server that worked on this run went away. " + RESUME;

  private RunTexts() {}

  static String proven(CopyResult result) {
    String proof =
        result.verification() == Verification.CONTENTS_EQUAL
            ? "read back from the tenant, contents equal."
            : "read back from the tenant, contents differ.";
    return result.rows() == 1
        ? "1 row copied and " + proof
        : result.rows() + " rows copied and " + proof;
  }

  /** Of the line that tells how a run ended. */
  static Severity severity(ReplicationRun run) {
    if (run.endedBy() == EndedBy.ERROR || run.tablesFailed() > 0) {
      return Severity.ERROR;
    }
    return run.endedBy() == null ? Severity.INFO : Severity.WARNING;
  }

  static String copied(long failed, long skipped) {
    if (failed == 0 && skipped == 0) {
      return "All tables were copied, and their contents are equal.";
    }
    String failures = failed == 0 ? "" : tables(failed) + " failed";
    String skips =
        skipped == 0 ? "" : tables(skipped) + (skipped == 1 ? " was" : " were") + " skipped";
    return failures
        + (failed > 0 && skipped > 0 ? ", " : "")
        + skips
        + "; the others were copied, and their contents are equal.";
  }

  static String tables(long count) {
    return count == 1 ? "1 table" : count + " tables";
  }

  /** For a table of a run that no mapping leads to any more. */
  static ErrorReport unmapped() {
    return new ErrorReport(
        "SKIPPED",
        "No table mapping leads to this table any more: this run did not migrate it.",
        "Nothing of this run is in the cloud for it; what the table held there before is unchanged.",
        "Map a source table to it again if its data is wanted after all.",
        "");
  }

  /** For a table that is left out by somebody's will. */
  static ErrorReport skipped(String who) {
    return new ErrorReport(
        "SKIPPED",
        "The table was skipped by " + who + ": this run did not migrate it.",
        "Nothing of this run is in the cloud for it; what the table held there before is unchanged.",
        "Retry the table if its data is wanted after all; the next run copies it anyway.",
        "");
  }
}
