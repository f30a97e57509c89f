package org.cloudmigration.web.replication;

import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.web.shell.Tone;

/** The words of the field for the states, and their tones. */
public final class Words {

  private Words() {}

  public static String of(TableStatus status) {
    return switch (status) {
      case NOT_STARTED -> "Not started";
      case IN_PROGRESS -> "In progress";
      case SUCCESSFUL -> "Successful";
      case WARNING -> "Warning";
      case FAILED -> "Failed";
    };
  }

  public static Tone tone(TableStatus status) {
    return switch (status) {
      case NOT_STARTED -> Tone.NEUTRAL;
      case IN_PROGRESS -> Tone.ACTIVE;
      case SUCCESSFUL -> Tone.GOOD;
      case WARNING -> Tone.WARNING;
      case FAILED -> Tone.BAD;
    };
  }

  public static String of(Verification verification) {
    return switch (verification) {
      case NOT_CHECKED -> "Not checked";
      case COUNTS_EQUAL -> "Counts equal";
      case INSERTED_EQUAL -> "Inserted equal";
      case CHANGES_EQUAL -> "Changes equal";
      case CONTENTS_EQUAL -> "Contents equal";
      case DIFFERS -> "Differs";
    };
  }

  public static Tone tone(Verification verification) {
    return switch (verification) {
      case NOT_CHECKED -> Tone.NEUTRAL;
      case COUNTS_EQUAL -> Tone.WARNING;
      case INSERTED_EQUAL, CHANGES_EQUAL, CONTENTS_EQUAL -> Tone.GOOD;
      case DIFFERS -> Tone.BAD;
    };
  }

  public static String of(CopyExtent extent) {
    return switch (extent) {
      case CHANGES -> "Only what changed since the last run";
      case RESTORED ->
          "What changed since the last run, from a restored backup; all rows were compared";
      case UNCHANGED -> "Nothing: all rows were compared, and none had changed";
      case FIRST_LOAD -> "All rows: the first load";
      case ASKED_FOR -> "All rows, as somebody asked for";
      case NO_KEY -> "All rows: without a primary key, changes cannot be told";
      case NOT_TRACKED -> "All rows: the source did not record what changed";
      case EXPIRED -> "All rows: the source's record of changes did not reach back to the last run";
      case ANOTHER_SOURCE -> "All rows: the source is another database, or was restored";
      case ANOTHER_TABLE -> "All rows: the table was filled from another one before";
      case COLUMNS_CHANGED -> "All rows: the columns of the source have changed";
      case PRESERVING_CHANGED -> "All rows: whether the cloud's data is preserved had changed";
      case DIFFERED -> "All rows: a comparison had found differences";
      case NOT_PROVEN -> "All rows: the changes of the last run were not proven";
    };
  }

  /** A run that ended early is told by what ended it. */
  static String status(RunView run) {
    if (run.inProgress()) {
      return run.pauseRequested() ? "Pausing" : run.stopRequested() ? "Stopping" : "In progress";
    }
    if (run.endedBy() != null) {
      return of(run.endedBy());
    }
    return switch (run.shownStatus()) {
      case COMPLETED, UPGRADE_PENDING -> "Completed";
      case FAILED -> run.type().replicates() ? "Failed tables" : "Tables would fail";
      case UPGRADE_IN_PROGRESS -> "Upgrade in progress";
      case UPGRADE_FAILED -> "Upgrade failed";
      case REPAIR_DATA_PENDING -> "Repair pending";
      case IN_PROGRESS -> "In progress";
    };
  }

  static Tone tone(RunView run) {
    if (run.inProgress()) {
      return Tone.ACTIVE;
    }
    if (run.endedBy() != null && run.endedBy() != EndedBy.ERROR) {
      return Tone.WARNING;
    }
    if (!run.type().replicates() && run.tables().failed() == 0 && run.tables().warnings() > 0) {
      return Tone.WARNING;
    }
    return run.shownStatus() == RunStatus.COMPLETED ? Tone.GOOD : Tone.BAD;
  }

  static String of(ReplicationType type) {
    return switch (type) {
      case NORMAL -> "Normal";
      case DIAGNOSTIC -> "Diagnostic";
      case FULL -> "Full";
      case AZURE_DATA_LAKE -> "Azure Data Lake";
    };
  }

  private static String of(EndedBy endedBy) {
    return switch (endedBy) {
      case ERROR -> "Failed";
      case STOPPED -> "Stopped";
      case INTERRUPTED -> "Interrupted";
      case PAUSED -> "Paused";
    };
  }
}
