package org.cloudmigration.service.replication;

import java.time.Duration;
import java.util.Locale;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.Examination;
import org.cloudmigration.service.pipeline.Finding;

/** Sentences that stand in the Migration Log. */
final class RunTexts {

  static final String RESUME =
      "Finished tables stay as they are; resume the run to copy the remaining ones.";

  static final String GO_ON =
      "Finished tables stay as they are; resume the run when it is to go on with the remaining ones.";

  static final String SHUT_DOWN = "Interrupted: the server was shut down. " + RESUME;

  static final String INTERRUPTED =
      "Interrupted: the server that worked on this run went away. " + RESUME;

  private RunTexts() {}

  static String proven(CopyResult result) {
    if (result.preserved().isPresent()) {
      return preserved(result, result.preserved().get());
    }
    return switch (result.extent()) {
      case CHANGES ->
          result.rows() == 0
              ? "Nothing has changed since the last run."
              : rows(result)
                  + " changed since the last run; copied, read again on both ends, "
                  + (result.verification().isProof() ? "equal." : "different.");
      case RESTORED ->
          rows(result)
              + " changed since the last run; copied. The source was restored from a backup, so all"
              + " rows were compared: equal.";
      case UNCHANGED ->
          "All rows were compared, because changes were not known any more: none has changed.";
      default ->
          rows(result)
              + " copied"
              + why(result.extent())
              + " and read back from the tenant, contents "
              + (result.verification() == Verification.CONTENTS_EQUAL ? "equal." : "differ.");
    };
  }

  private static String preserved(CopyResult result, CopyResult.Preserved kept) {
    String read =
        result.extent().isWhole()
            ? "All rows were read"
            : "What changed since the last run was read";
    return read
        + why(result.extent()).replaceFirst(",$", "")
        + "; "
        + (result.rows() == 0
            ? "none was missing"
            : rows(result) + " inserted and read back: equal")
        + ". Cloud data is preserved: "
        + (kept.rows() == 1
            ? "1 row that was there stayed as it is."
            : kept.rows() + " rows that were there stayed as they are.");
  }

  private static String rows(CopyResult result) {
    return result.rows() == 1 ? "1 row" : result.rows() + " rows";
  }

  /** Why all rows were copied, where changes would have been expected. */
  private static String why(CopyExtent extent) {
    return switch (extent) {
      case NO_KEY -> ", all of them because the table has no primary key,";
      case NOT_TRACKED -> ", all of them because the source did not record what changed,";
      case EXPIRED -> ", all of them because the record of changes did not reach back far enough,";
      case ANOTHER_SOURCE ->
          ", all of them because the source is another database or was restored,";
      case ANOTHER_TABLE -> ", all of them because they came from another table before,";
      case PRESERVING_CHANGED ->
          ", all of them because whether cloud data is preserved has changed,";
      case COLUMNS_CHANGED -> ", all of them because the columns of the source have changed,";
      case DIFFERED -> ", all of them because a comparison had found differences,";
      case NOT_PROVEN -> ", all of them because the last changes were not proven,";
      default -> "";
    };
  }

  /** How a run ended that examined. */
  static String examined(long red, long amber) {
    String failing = red == 0 ? "" : tables(red) + " would fail";
    String losing = amber == 0 ? "" : tables(amber) + " would be copied with a loss";
    String result = failing + (red > 0 && amber > 0 ? ", " : "") + losing;
    return "Diagnostic run: "
        + (result.isEmpty() ? "every table can be copied" : result)
        + ". Nothing was copied.";
  }

  /** What was found of one table. */
  static String examined(Examination examination) {
    long grave = examination.findings().stream().filter(Finding::fails).count();
    return switch (examination.colour()) {
      case GREEN -> "Examined: it can be copied.";
      case AMBER ->
          "Examined: it can be copied, with a loss. "
              + examination.findings().getFirst().report().happened();
      case RED ->
          "Examined: it would fail"
              + (grave == 1 ? ". " : " for " + grave + " reasons, the first: ")
              + examination.findings().getFirst().report().happened();
    };
  }

  static String triesAgain(ErrorReport error, int failed, Duration pause) {
    return String.format(
        Locale.ROOT,
        "%s: %s Copy %d failed; another one begins in %.1f s.",
        error.code(),
        error.happened(),
        failed,
        pause.toMillis() / 1000.0);
  }

  /** Of the line that tells how a run ended. */
  static Severity severity(ReplicationRun run) {
    if (run.endedBy() == EndedBy.ERROR || run.tablesFailed() > 0) {
      return Severity.ERROR;
    }
    return run.endedBy() == null ? Severity.INFO : Severity.WARNING;
  }

  static String limit(SpeedLimit limit) {
    if (limit.equals(SpeedLimit.NONE)) {
      return "Not limited";
    }
    String rows = limit.rowsPerSecond() == 0 ? "" : count(limit.rowsPerSecond()) + " rows/s";
    String bytes = limit.bytesPerSecond() == 0 ? "" : count(limit.bytesPerSecond()) + " bytes/s";
    return "Limited to " + rows + (rows.isEmpty() || bytes.isEmpty() ? "" : " and ") + bytes;
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
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
