package org.cloudmigration.web.replication;

import java.time.Instant;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.service.replication.AttemptView;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.web.shell.Tone;

/** What the page of a run says of states; the truth, also while something is only asked for. */
final class RunWords {

  private RunWords() {}

  static String guidance(RunView run) {
    if (!run.inProgress()) {
      return run.details();
    }
    if (run.stopRequested()) {
      long copied = run.tables().inProgress();
      return (run.pauseRequested() ? "Pausing: " : "Stopping: ")
          + (copied == 1 ? "1 table being copied is" : copied + " tables being copied are")
          + " cut off at the next batch, within seconds. Finished tables stay."
          + (run.pauseRequested() ? " Resume the run when it is to go on." : "");
    }
    return "You may leave this page; the run goes on. Pause or stop it at any time: finished"
        + " tables stay.";
  }

  static String status(TableRunView table) {
    if (table.cutOffWanted()) {
      return "Being skipped";
    }
    return table.stalledSince() == null ? Words.of(table.status()) : "No progress";
  }

  static Tone tone(TableRunView table) {
    boolean warns = table.cutOffWanted() || table.stalledSince() != null;
    return warns ? Tone.WARNING : Words.tone(table.status());
  }

  /** What stands in its way, or did; blank if nothing. */
  static String trouble(TableRunView table) {
    if (table.stalledSince() != null) {
      return PaceWords.still(table.stalledSince(), Instant.now()) + ".";
    }
    return table.error() == null ? "" : table.error().happened();
  }

  /** An attempt that began no end is in progress; one that ended without a result was left. */
  static String attempt(AttemptView attempt) {
    return switch (attempt.status()) {
      case NOT_STARTED -> "Left unfinished";
      case WARNING -> "Skipped";
      case IN_PROGRESS, SUCCESSFUL, FAILED -> Words.of(attempt.status());
    };
  }

  static String of(Severity severity) {
    return switch (severity) {
      case DETAIL -> "Detail";
      case INFO -> "Info";
      case WARNING -> "Warning";
      case ERROR -> "Error";
    };
  }

  static String choice(Severity least) {
    return switch (least) {
      case DETAIL -> "All lines";
      case INFO -> "Info and above";
      case WARNING -> "Warnings and errors";
      case ERROR -> "Errors";
    };
  }

  static Tone tone(Severity severity) {
    return switch (severity) {
      case DETAIL, INFO -> Tone.NEUTRAL;
      case WARNING -> Tone.WARNING;
      case ERROR -> Tone.BAD;
    };
  }
}
